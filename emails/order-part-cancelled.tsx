import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES } from "#domain/money-back.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderPartCancelledProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  cancelledCopies: number;
  /** What goes back; null when nothing does. */
  refundPence: number | null;
  contact: string | null;
};

export function OrderPartCancelled(props: OrderPartCancelledProps) {
  const { reference, statusUrl, contactName, cancelledCopies, refundPence, contact } = props;
  const refund = refundPence === null ? null : formatPence(refundPence);
  return (
    <Letter
      title="Part of your order is cancelled"
      preview="The rest is sent as planned."
      why={WHY_ORDERED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>Part of your order is cancelled. The rest is sent as planned.</Paragraph>
      <Facts facts={{ Reference: reference, "Cancelled copies": cancelledCopies, "Going back to you": refund }} />
      <Paragraph>
        {refund === null
          ? "Your order’s page shows what it costs now. If an invoice went out already, a credit note takes this off it, and is on that page, too."
          : `We have asked for the money to be sent back to where it came from. ${MONEY_BACK_TAKES}`}
      </Paragraph>
      <MainLink href={statusUrl}>See your order</MainLink>
    </Letter>
  );
}

OrderPartCancelled.subject = ({ reference }: OrderPartCancelledProps) => `Part of your order ${reference} is cancelled`;

OrderPartCancelled.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  cancelledCopies: 5,
  refundPence: 4_000,
  contact: null,
} satisfies OrderPartCancelledProps;
