import { DAYS_UNTIL_UNPAID_ORDER_EXPIRES } from "#domain/ordering/order-life.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { inWords, type QuoteAgain } from "./letter/quote-again.ts";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderExpiredProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  /** The quote that it came of, while it stands again. */
  quote: QuoteAgain | null;
  contact: string | null;
};

export function OrderExpired({ reference, statusUrl, contactName, quote, contact }: OrderExpiredProps) {
  return (
    <Letter
      title="Your order has closed"
      preview="It was not paid for, and nothing was charged."
      why={WHY_ORDERED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>
        We kept your order for {DAYS_UNTIL_UNPAID_ORDER_EXPIRES} days. No payment came, so it has closed. Nothing was
        charged, and nothing will be sent.
      </Paragraph>
      <Facts facts={{ Reference: reference }} />
      <Paragraph>
        {quote === null
          ? "If you still want the copies, you are welcome to order again. It takes a few minutes."
          : inWords(quote)}
      </Paragraph>
      {quote === null ? (
        <MainLink href={statusUrl}>See your order</MainLink>
      ) : (
        <MainLink href={quote.url}>See your quote</MainLink>
      )}
    </Letter>
  );
}

OrderExpired.subject = ({ reference }: OrderExpiredProps) => `Your order ${reference} has closed`;

OrderExpired.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  quote: null,
  contact: null,
} satisfies OrderExpiredProps;
