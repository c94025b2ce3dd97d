import { DAYS_UNTIL_UNPAID_ORDER_EXPIRES } from "#domain/ordering/order-life.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderExpiredProps = { reference: string; statusUrl: string; contactName: string; contact: string | null };

export function OrderExpired({ reference, statusUrl, contactName, contact }: OrderExpiredProps) {
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
      <Paragraph>If you still want the copies, you are welcome to order again. It takes a few minutes.</Paragraph>
      <MainLink href={statusUrl}>See your order</MainLink>
    </Letter>
  );
}

OrderExpired.subject = ({ reference }: OrderExpiredProps) => `Your order ${reference} has closed`;

OrderExpired.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  contact: null,
} satisfies OrderExpiredProps;
