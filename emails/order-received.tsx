import { formatPence } from "#domain/money.ts";
import { copiesBought } from "./letter/copies-bought.ts";
import { Letter } from "./letter/letter.tsx";
import { numberToQuote } from "./letter/number-to-quote.ts";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderReceivedProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  copies: number;
  /** Paid for besides, and sent free to others. */
  sponsoredCopies: number;
  totalPence: number;
  payBy: "card" | "invoice";
  /** One by invoice that nobody has to look at: the email that it is approved goes out with this one. */
  isApproved: boolean;
  /** The last day that it can be paid on by card, in words; null for one by invoice. */
  payUntil: string | null;
  /** As it was typed; null where none was, and for a card order. */
  purchaseOrderNumber: string | null;
  /** Where the invoice goes, when that is not where this email goes. */
  billingEmail: string | null;
  contact: string | null;
};

export function OrderReceived(props: OrderReceivedProps) {
  const { reference, statusUrl, contactName, totalPence, payBy, contact } = props;
  const facts = {
    Reference: reference,
    ...copiesBought(props),
    "Purchase order number": numberToQuote(props.purchaseOrderNumber),
    Total: `${formatPence(totalPence)}, delivery included`,
  };
  return (
    <Letter
      title="We have your order"
      preview={`Thank you. Your reference is ${reference}.`}
      why={WHY_ORDERED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>Thank you for your order.</Paragraph>
      <Facts facts={facts} />
      {payBy === "card" ? <ByCard payUntil={props.payUntil} /> : <ByInvoice {...props} />}
      <MainLink href={statusUrl}>{payBy === "card" ? "See or pay your order" : "See your order"}</MainLink>
    </Letter>
  );
}

function ByCard({ payUntil }: Pick<OrderReceivedProps, "payUntil">) {
  return (
    <>
      <Paragraph>We will write again as soon as your payment is confirmed, and then pack your parcel.</Paragraph>
      {payUntil !== null && (
        <Paragraph>Until {payUntil} your order is kept, and can be paid by card from its page.</Paragraph>
      )}
    </>
  );
}

function ByInvoice({ billingEmail, isApproved }: Pick<OrderReceivedProps, "billingEmail" | "isApproved">) {
  if (isApproved) return <Paragraph>It is approved already: another email says what comes next.</Paragraph>;
  return (
    <Paragraph>
      A person at Release looks at it next. We will write again when it is approved. Then we will pack your parcel, and
      email the invoice separately{billingEmail === null ? ", to this address" : `, to ${billingEmail}`}.
    </Paragraph>
  );
}

OrderReceived.subject = ({ reference }: OrderReceivedProps) => `We have your order ${reference}`;

OrderReceived.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  copies: 25,
  sponsoredCopies: 0,
  totalPence: 20_000,
  payBy: "card",
  isApproved: false,
  payUntil: "1 December 2026",
  purchaseOrderNumber: null,
  billingEmail: null,
  contact: null,
} satisfies OrderReceivedProps;
