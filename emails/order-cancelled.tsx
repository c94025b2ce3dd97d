import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES } from "#domain/money-back.ts";
import { IF_MONEY_COMES } from "#domain/ordering/public-status.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph, Quoted } from "./letter/parts.tsx";
import { inWords, type QuoteAgain } from "./letter/quote-again.ts";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderCancelledProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  /** What goes back; null when nothing was paid. */
  refundPence: number | null;
  /** The customer's bank has the payment in hand, and it may still arrive. */
  isLeftToBank: boolean;
  /** The quote that it came of, while it stands again. */
  quote: QuoteAgain | null;
  /** As a colleague wrote it; empty where nobody did. */
  reason: string;
  contact: string | null;
};

export function OrderCancelled({
  reference,
  statusUrl,
  contactName,
  refundPence,
  isLeftToBank,
  quote,
  reason,
  contact,
}: OrderCancelledProps) {
  const refund = refundPence === null ? null : formatPence(refundPence);
  return (
    <Letter title="Your order is cancelled" preview="Nothing will be sent." why={WHY_ORDERED} contact={contact}>
      <Greeting name={contactName} />
      <Paragraph>Your order is cancelled, and nothing will be sent.</Paragraph>
      {reason !== "" && <Quoted words={reason} />}
      <Facts facts={{ Reference: reference, "Going back to you": refund }} />
      <Paragraph>
        {refund === null
          ? nothingPaid(isLeftToBank)
          : `We have asked for the money to be sent back to where it came from. ${MONEY_BACK_TAKES}`}{" "}
        {quote === null ? "You are welcome to order again whenever you like." : inWords(quote)}
      </Paragraph>
      {quote === null ? (
        <MainLink href={statusUrl}>See your order</MainLink>
      ) : (
        <MainLink href={quote.url}>See your quote</MainLink>
      )}
    </Letter>
  );
}

function nothingPaid(isLeftToBank: boolean): string {
  return isLeftToBank ? IF_MONEY_COMES : "There is nothing to pay.";
}

OrderCancelled.subject = ({ reference }: OrderCancelledProps) => `Your order ${reference} is cancelled`;

OrderCancelled.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  refundPence: 20_000,
  isLeftToBank: false,
  quote: null,
  reason: "You asked us to on the phone.",
  contact: null,
} satisfies OrderCancelledProps;
