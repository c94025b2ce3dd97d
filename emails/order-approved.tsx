import { formatPence } from "#domain/money.ts";
import { copiesBought } from "./letter/copies-bought.ts";
import { Letter } from "./letter/letter.tsx";
import { numberToQuote } from "./letter/number-to-quote.ts";
import { OrderWaits } from "./letter/order-waits.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderApprovedProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  copies: number;
  /** Paid for besides, and sent free to others. */
  sponsoredCopies: number;
  totalPence: number;
  /** As it was typed; null where none was. */
  purchaseOrderNumber: string | null;
  /** Where the invoice goes, when that is not where this email goes. */
  billingEmail: string | null;
  /** There are too few copies: more have to be printed before it is packed. */
  waitsForCopies: boolean;
  contact: string | null;
};

export function OrderApproved(props: OrderApprovedProps) {
  const { reference, statusUrl, contactName, totalPence, contact, billingEmail, waitsForCopies } = props;
  const facts = {
    Reference: reference,
    ...copiesBought(props),
    "Purchase order number": numberToQuote(props.purchaseOrderNumber),
    "To be invoiced": formatPence(totalPence),
  };
  return (
    <Letter
      title="Your order is approved"
      preview={waitsForCopies ? "It is packed when more copies are printed." : "We will pack your parcel next."}
      why={WHY_ORDERED}
      contact={contact}
    >
      <Greeting name={contactName} />
      <Paragraph>
        {waitsForCopies
          ? "Good news: your order is approved."
          : "Good news: your order is approved, and we will pack your parcel next."}
      </Paragraph>
      {waitsForCopies && <OrderWaits />}
      <Facts facts={facts} />
      <Paragraph>
        We will write again when it leaves. The invoice is emailed separately
        {billingEmail === null ? ", to this address" : `, to ${billingEmail}`}. Please pay it within 30 days. Until the
        parcel is packed you can still correct the address on your order’s page.
      </Paragraph>
      <MainLink href={statusUrl}>See your order</MainLink>
    </Letter>
  );
}

OrderApproved.subject = ({ reference }: OrderApprovedProps) => `Your order ${reference} is approved`;

OrderApproved.PreviewProps = {
  reference: "AG-7K3F-9Q2MB",
  statusUrl: "https://store.example.org/orders/Wb8x3nq0R5uTfYk2LmZc7pHsVdA",
  contactName: "Priya Raman",
  copies: 120,
  sponsoredCopies: 0,
  totalPence: 72_000,
  purchaseOrderNumber: "PO 2026/0417",
  billingEmail: "accounts@example.org",
  waitsForCopies: false,
  contact: null,
} satisfies OrderApprovedProps;
