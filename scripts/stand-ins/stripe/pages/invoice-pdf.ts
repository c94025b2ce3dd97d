import PDFDocument from "pdfkit";
import type { CreditNoteRecord, CustomerRecord, InvoiceRecord } from "../invoice-records.ts";
import { dueOf, totalOf } from "../invoice-records.ts";
import { BANK, stateWords } from "./invoice-page.ts";
import { pounds } from "./pounds.ts";

/** An invoice as paper. */
export function invoicePdf(invoice: InvoiceRecord, customer: CustomerRecord): Promise<Buffer> {
  const lines = invoice.lines.map(
    (line) =>
      `${line.quantity} × ${line.description ?? ""}, ${pounds(line.unitAmount)} each: ${pounds(line.quantity * line.unitAmount)}`,
  );
  return paper(`Invoice ${invoice.number}`, [
    `To: ${invoice.customerName ?? ""}`,
    ...invoice.customFields.map(({ name, value }) => `${name}: ${value}`),
    invoice.description ?? "",
    ...lines,
    `Total: ${pounds(totalOf(invoice))}`,
    `Amount due: ${pounds(dueOf(invoice))}`,
    stateWords(invoice),
    `Bank transfer: sort code ${BANK.sortCode}, account ${customer.accountNumber}, reference ${invoice.number}`,
    invoice.footer ?? "",
  ]);
}

export function creditNotePdf(note: CreditNoteRecord): Promise<Buffer> {
  return paper(`Credit note ${note.number}`, [`Amount: ${pounds(note.amount)}`, note.memo ?? ""]);
}

function paper(title: string, lines: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument({ size: "A4", info: { Title: title } });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => document.on("end", () => resolve(Buffer.concat(parts))));
  document.fontSize(20).text(title).fontSize(11).moveDown();
  for (const line of lines) if (line !== "") document.text(line).moveDown(0.4);
  document.end();
  return done;
}
