import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import { Letter } from "./letter/letter.tsx";
import { numberToQuote } from "./letter/number-to-quote.ts";
import { Facts, Greeting, Paragraph } from "./letter/parts.tsx";
import { whyOrdered } from "./letter/whys.ts";

export type InvoiceCancelledProps = {
  about: OrderAbout;
  /** Of the order or booking. */
  reference: string;
  number: string;
  purchaseOrderNumber: string | null;
  contact: string | null;
};

export function InvoiceCancelled({ about, reference, number, purchaseOrderNumber, contact }: InvoiceCancelledProps) {
  const facts = {
    Invoice: number,
    Reference: reference,
    "Purchase order number": numberToQuote(purchaseOrderNumber),
  };
  return (
    <Letter
      title="Your invoice is cancelled"
      preview="Please do not pay it: nothing is owed."
      why={whyOrdered(about)}
      contact={contact}
    >
      <Greeting name="" />
      <Paragraph>What this invoice was for is cancelled. Please do not pay it: nothing is owed.</Paragraph>
      <Facts facts={facts} />
      <Paragraph>If a payment is on its way already, a person will look at it and send back what is yours.</Paragraph>
    </Letter>
  );
}

InvoiceCancelled.subject = ({ number }: InvoiceCancelledProps) => `Invoice ${number} is cancelled`;

InvoiceCancelled.PreviewProps = {
  about: "copies",
  reference: "AG-7K3F-9Q2MB",
  number: "R7KQ2M-0041",
  purchaseOrderNumber: "PO 2026/0417",
  contact: null,
} satisfies InvoiceCancelledProps;
