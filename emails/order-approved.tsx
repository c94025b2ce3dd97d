import { formatPence } from "#domain/money.ts";
import { Letter } from "./letter/letter.tsx";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { WHY_ORDERED } from "./letter/whys.ts";

export type OrderApprovedProps = {
  reference: string;
  statusUrl: string;
  contactName: string;
  copies: number;
  totalPence: number;
  contact: string | null;
};

export function OrderApproved({ reference, statusUrl, contactName, copies, totalPence, contact }: OrderApprovedProps) {
  const facts = { Reference: reference, Copies: copies, "To be invoiced": formatPence(totalPence) };
  return (
    <Letter title="Your order is approved" preview="We pack your parcel next." why={WHY_ORDERED} contact={contact}>
      <Greeting name={contactName} />
      <Paragraph>Good news: your order is approved, and we pack your parcel next.</Paragraph>
      <Facts facts={facts} />
      <Paragraph>
        We write again when it leaves. The invoice is sent separately, to be paid within 30 days. Until the parcel is
        packed you can still correct the address on your order’s page.
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
  totalPence: 72_000,
  contact: null,
} satisfies OrderApprovedProps;
