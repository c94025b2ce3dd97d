import { formatPence } from "#domain/money.ts";
import { type OrderAbout, orderWord } from "#domain/ordering/line-kind.ts";
import { Letter } from "./letter/letter.tsx";
import { numberToQuote } from "./letter/number-to-quote.ts";
import { Facts, Greeting, MainLink, Paragraph } from "./letter/parts.tsx";
import { whyOrdered } from "./letter/whys.ts";

/** What every email of an invoice says. */
export type InvoiceFacts = {
  about: OrderAbout;
  /** Of the order or booking. */
  reference: string;
  number: string;
  /** As it was typed; null where none was. */
  purchaseOrderNumber: string | null;
  /** Still to be paid. */
  owedPence: number;
  /** A day in words: "26 December 2026". */
  dueOn: string;
  payUrl: string;
  contact: string | null;
};

export type InvoiceIssuedProps = InvoiceFacts & {
  /** The number of the void one that it takes the place of. */
  replaces: string | null;
};

export function InvoiceIssued(props: InvoiceIssuedProps) {
  const { payUrl, replaces, contact } = props;
  const word = orderWord(props.about);
  return (
    <Letter
      title="Your invoice"
      preview={`${formatPence(props.owedPence)}, due ${props.dueOn}.`}
      why={whyOrdered(props.about)}
      contact={contact}
    >
      <Greeting name="" />
      <Paragraph>
        {replaces === null
          ? `Here is the invoice for your ${word}.`
          : `Here is a new invoice for your ${word}. It replaces ${replaces}, which you do not need to pay.`}
      </Paragraph>
      <Facts facts={invoiceFacts(props)} />
      <Paragraph>
        You can pay by bank transfer or by card. The invoice shows the account to pay into: it is kept for your
        organisation alone, so we can see that a payment is yours. You can download the invoice as a PDF too.
      </Paragraph>
      <MainLink href={payUrl}>See and pay the invoice</MainLink>
    </Letter>
  );
}

/** The lines that stand in each of these emails. */
export function invoiceFacts(props: Omit<InvoiceFacts, "about" | "payUrl" | "contact">) {
  return {
    Invoice: props.number,
    Reference: props.reference,
    "Purchase order number": numberToQuote(props.purchaseOrderNumber),
    "To pay": formatPence(props.owedPence),
    Due: props.dueOn,
  };
}

InvoiceIssued.subject = ({ about, number, reference }: InvoiceIssuedProps) =>
  `Invoice ${number} for ${orderWord(about)} ${reference}`;

export const INVOICE_FACTS: InvoiceFacts = {
  about: "copies",
  reference: "AG-7K3F-9Q2MB",
  number: "R7KQ2M-0041",
  purchaseOrderNumber: "PO 2026/0417",
  owedPence: 42_000,
  dueOn: "26 December 2026",
  payUrl: "https://invoice.example.org/i/acct_1/live_YWNjdF8x",
  contact: null,
};

InvoiceIssued.PreviewProps = { ...INVOICE_FACTS, replaces: null } satisfies InvoiceIssuedProps;
