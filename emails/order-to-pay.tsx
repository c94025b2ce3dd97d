import { formatPence } from "#domain/money.ts";
import { copiesBought } from "./letter/copies-bought.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderToPayProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  copies: number;
  /** Paid for besides, and sent free to others. */
  sponsoredCopies: number;
  totalPence: number;
  /** The last day that it can be paid on, in words. */
  payUntil: string;
  contact: string | null;
};

/** For an order that a colleague took: the customer has not seen any page of it yet. */
export function OrderToPay(props: OrderToPayProps) {
  const { reference, statusUrl, contactName, totalPence, payUntil, contact } = props;
  const facts = {
    Reference: reference,
    ...copiesBought(props),
    "To pay": `${formatPence(totalPence)}, delivery included`,
  };
  return (
    <Letter
      title="Your order is ready to pay"
      preview={`You can pay it by card until ${payUntil}.`}
      why={WHY_ORDERED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>Thank you for your order. We have written it down as you asked us to.</Paragraph>
      <Facts facts={facts} />
      <Paragraph>
        Please look at it on its page, and pay it there by card. We keep it for you until {payUntil}. After that it
        closes, and you owe nothing.
      </Paragraph>
      <MainLink href={statusUrl}>See and pay your order</MainLink>
      <Paragraph>We will write again as soon as your payment is confirmed, and then pack your parcel.</Paragraph>
    </Letter>
  );
}

OrderToPay.subject = ({ reference }: OrderToPayProps) => `Your order ${reference} is ready to pay`;

OrderToPay.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  copies: 25,
  sponsoredCopies: 0,
  totalPence: 20_000,
  payUntil: "3 December 2026",
  contact: null,
} satisfies OrderToPayProps;
