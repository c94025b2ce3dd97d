import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES } from "#domain/money-back.ts";
import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import { Letter } from "./letter/letter.tsx";
import { numberToQuote } from "./letter/number-to-quote.ts";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { whyOrdered } from "./letter/whys.ts";

export type InvoiceCreditedProps = {
  about: OrderAbout;
  /** Of the order or booking. */
  reference: string;
  /** Of the invoice, and of its credit note. */
  number: string;
  noteNumber: string;
  purchaseOrderNumber: string | null;
  creditPence: number;
  /** What of a payment goes back with it; 0 where nothing does. */
  backPence: number;
  /** What is still to be paid of the invoice. */
  owedPence: number;
  /** As a colleague wrote it; null where nobody did. */
  reason: string | null;
  pdfUrl: string | null;
  contact: string | null;
};

export function InvoiceCredited(props: InvoiceCreditedProps) {
  const { about, reference, number, noteNumber, creditPence, backPence, owedPence, reason, pdfUrl, contact } = props;
  const facts = {
    Invoice: number,
    "Credit note": noteNumber,
    Reference: reference,
    "Purchase order number": numberToQuote(props.purchaseOrderNumber),
    "Taken off the invoice": formatPence(creditPence),
    "Going back to you": backPence > 0 ? formatPence(backPence) : null,
    "Still to pay": formatPence(owedPence),
    Reason: reason,
  };
  return (
    <Letter
      title="A credit note for your invoice"
      preview={`${formatPence(creditPence)} less.`}
      why={whyOrdered(about)}
      contact={contact}
    >
      <Greeting name="" />
      <Paragraph>
        We have taken an amount off your invoice.{" "}
        {owedPence > 0 ? "Please pay what is left of it." : "Nothing is left to pay of it."}
        {backPence > 0 && ` What goes back to you, goes where it came from. ${MONEY_BACK_TAKES}`}
      </Paragraph>
      <Facts facts={facts} />
      {pdfUrl !== null && <MainLink href={pdfUrl}>Download the credit note as a PDF</MainLink>}
    </Letter>
  );
}

InvoiceCredited.subject = ({ number }: InvoiceCreditedProps) => `A credit note for invoice ${number}`;

InvoiceCredited.PreviewProps = {
  about: "copies",
  reference: "AG-7K3F-9Q2MB",
  number: "R7KQ2M-0041",
  noteNumber: "R7KQ2M-0041-CN-01",
  purchaseOrderNumber: "PO 2026/0417",
  creditPence: 3_600,
  backPence: 0,
  owedPence: 7_200,
  reason: "Copies cancelled",
  pdfUrl: "https://invoice.example.org/cn/1/pdf",
  contact: null,
} satisfies InvoiceCreditedProps;
