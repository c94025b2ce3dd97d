import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES } from "#domain/money-back.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderRefundedProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  /** What goes back of what was paid; 0 where nothing was. */
  refundPence: number;
  /** What the invoice asks for less; 0 where there is none. */
  creditPence: number;
  /** As a colleague wrote it. */
  reason: string;
  contact: string | null;
};

export function OrderRefunded(props: OrderRefundedProps) {
  const { reference, statusUrl, contactName, refundPence, creditPence, reason, contact } = props;
  const back = refundPence > 0 ? formatPence(refundPence) : null;
  const credited = creditPence > 0 ? formatPence(creditPence) : null;
  return (
    <Letter
      title={back === null ? "You owe less for your order" : "We are paying you back"}
      preview={back === null ? `${credited} less.` : `${back} is on its way.`}
      why={WHY_ORDERED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>
        {back === null
          ? "We have taken an amount off your invoice. The credit note is on your order’s page."
          : `We have asked for this money to be sent back to where it came from. ${MONEY_BACK_TAKES}`}
      </Paragraph>
      <Facts facts={{ Reference: reference, "Going back to you": back, "Taken off your invoice": credited }} />
      <Quoted words={reason} />
      <MainLink href={statusUrl}>See your order</MainLink>
    </Letter>
  );
}

OrderRefunded.subject = ({ reference, refundPence }: OrderRefundedProps) =>
  refundPence > 0 ? `Money back for your order ${reference}` : `You owe less for your order ${reference}`;

OrderRefunded.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  refundPence: 2_400,
  creditPence: 0,
  reason: "Three copies were damaged in the post.",
  contact: null,
} satisfies OrderRefundedProps;
