import { formatPence } from "#domain/money.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderCancelledProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  /** What goes back to the card; null when nothing was paid. */
  refundPence: number | null;
};

export function OrderCancelled({ reference, statusUrl, contactName, refundPence }: OrderCancelledProps) {
  const refund = refundPence === null ? null : formatPence(refundPence);
  return (
    <Letter title="Your order is cancelled" preview="Nothing will be sent." why={WHY_ORDERED}>
      <Greeting name={contactName} />
      <Paragraph>Your order is cancelled, and nothing will be sent.</Paragraph>
      <Facts facts={{ Reference: reference, "Going back to your card": refund }} />
      <Paragraph>
        {refund === null
          ? "There is nothing to pay."
          : "We have asked for the money to be sent back to the card that paid. Banks can take up to ten working days to show it."}{" "}
        You are welcome to order again whenever you like.
      </Paragraph>
      <MainLink href={statusUrl}>See your order</MainLink>
    </Letter>
  );
}

OrderCancelled.subject = ({ reference }: OrderCancelledProps) => `Your order ${reference} is cancelled`;

OrderCancelled.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  refundPence: 20_000,
} satisfies OrderCancelledProps;
