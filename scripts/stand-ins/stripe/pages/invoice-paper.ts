import type { CashBalanceRecord } from "../customer-records.ts";
import type { CreditNoteLineRecord, CreditNoteRecord, InvoiceItemRecord, InvoiceRecord } from "../invoice-records.ts";
import { amountRemaining, sumsOf } from "../life/invoice-sums.ts";
import { pounds } from "../resources/pounds.ts";
import type { World } from "../world.ts";
import { day } from "./day.ts";
import type { Paper } from "./send-paper.ts";

const NOTICE = "Demonstration only: no money is owed.";

/** An invoice as paper: number, purchase order and other fields, lines, and where to send the money. */
export function invoicePaper(invoice: InvoiceRecord, { account }: CashBalanceRecord): Paper {
  const { customer, dueDate, finalizedAt, takesBankTransfer } = invoice;
  const bank = `Pay by bank transfer to Stripe stand-in, sort code ${account.sortCode}, account number ${account.accountNumber}, reference ${invoice.number ?? ""}.`;
  return {
    title: `Invoice ${invoice.number ?? "(draft)"}`,
    facts: [
      ["To", [customer.name, ...addressLines(invoice)].filter(Boolean).join(", ")],
      ["Date", day(finalizedAt ?? invoice.created)],
      ...(dueDate === null ? [] : [["Due", day(dueDate)] as [string, string]]),
      ...invoice.customFields.map(({ name, value }): [string, string] => [name, value]),
    ],
    rows: [
      ...rowsOf(invoice.lines),
      ...(invoice.creditedBefore === 0 ? [] : [["Credited", pounds(-invoice.creditedBefore)] as [string, string]]),
      ["Paid", pounds(invoice.amountPaid + invoice.paidOffStripe)],
      ["To pay", pounds(invoice.status === "void" ? 0 : amountRemaining(invoice))],
    ],
    words: [invoice.description, takesBankTransfer ? bank : null, invoice.footer, NOTICE].filter(
      (each) => each !== null,
    ),
  };
}

/** A credit note as paper. */
export function creditNotePaper(world: World, note: CreditNoteRecord): Paper {
  const invoice = world.store.get("invoice", note.invoiceId);
  return {
    title: `Credit note ${note.number}`,
    facts: [
      ["To", invoice?.customer.name ?? ""],
      ["Date", day(note.created)],
      ["For invoice", invoice?.number ?? ""],
    ],
    rows: rowsOf(note.lines),
    words: [note.memo, NOTICE].filter((each) => each !== null),
  };
}

function addressLines({ customer: { address } }: InvoiceRecord): (string | null)[] {
  return address ? [address.line1, address.line2, address.city, address.postal_code] : [];
}

function rowsOf(lines: (InvoiceItemRecord | CreditNoteLineRecord)[]): [string, string][] {
  const { total, taxes } = sumsOf(lines);
  return [
    ...lines.map((line): [string, string] => [`${line.quantity ?? ""} ${line.description ?? ""}`, pounds(line.amount)]),
    ...taxes.map((tax): [string, string] => [tax.inclusive ? "Tax, included" : "Tax", pounds(tax.amount)]),
    ["Total", pounds(total)],
  ];
}
