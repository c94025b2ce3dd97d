import { formatPence } from "#domain/money.ts";
import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import { Letter } from "./letter/letter.tsx";
import { numberToQuote } from "./letter/number-to-quote.ts";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { whyOrdered } from "./letter/whys.ts";

export type InvoicePaidProps = {
  about: OrderAbout;
  /** Of the order or booking. */
  reference: string;
  number: string;
  purchaseOrderNumber: string | null;
  paidPence: number;
  pdfUrl: string;
  contact: string | null;
};

export function InvoicePaid(props: InvoicePaidProps) {
  const { about, reference, number, purchaseOrderNumber, paidPence, pdfUrl, contact } = props;
  const paid = formatPence(paidPence);
  const facts = {
    Invoice: number,
    Reference: reference,
    "Purchase order number": numberToQuote(purchaseOrderNumber),
    Paid: paid,
  };
  return (
    <Letter
      title="Your invoice is paid"
      preview={`We have ${paid}, thank you.`}
      why={whyOrdered(about)}
      contact={contact}
    >
      <Greeting name="" />
      <Paragraph>Thank you. We have your payment, and nothing more is owed.</Paragraph>
      <Facts facts={facts} />
      <MainLink href={pdfUrl}>Download the invoice as a PDF</MainLink>
    </Letter>
  );
}

InvoicePaid.subject = ({ number }: InvoicePaidProps) => `Invoice ${number} is paid, thank you`;

InvoicePaid.PreviewProps = {
  about: "copies",
  reference: "AG-7K3F-9Q2MB",
  number: "R7KQ2M-0041",
  purchaseOrderNumber: "PO 2026/0417",
  paidPence: 42_000,
  pdfUrl: "https://invoice.example.org/i/acct_1/live_YWNjdF8x/pdf",
  contact: null,
} satisfies InvoicePaidProps;
