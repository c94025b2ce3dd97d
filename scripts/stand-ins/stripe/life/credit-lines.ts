import { newId } from "../../shared/ids.ts";
import { invalid, missingParam } from "../api/problem.ts";
import type { CreditNoteLineRecord, CreditNoteRecord, InvoiceItemRecord, InvoiceRecord } from "../invoice-records.ts";
import type { CreditLine } from "../resources/credit-note-fields.ts";
import type { World } from "../world.ts";
import { lineAmount } from "./line-amount.ts";
import { taxesOf, taxRatesGiven } from "./line-taxes.ts";

/** The lines of a credit note, each with its tax. Throws what Stripe refuses: more than is left of an invoice's line. */
export function creditLines(
  world: World,
  invoice: InvoiceRecord,
  earlier: CreditNoteRecord[],
  given: CreditLine[],
): CreditNoteLineRecord[] {
  const made: CreditNoteLineRecord[] = [];
  for (const [index, line] of given.entries()) {
    const param = `lines[${index}]`;
    if (line.type === "custom_line_item") made.push(customLine(world, line, param));
    else made.push(partOfLine(world, invoice, [...earlier.flatMap(({ lines }) => lines), ...made], line, param));
  }
  return made;
}

function customLine(world: World, line: CreditLine, param: string): CreditNoteLineRecord {
  const { quantity = 1, unit_amount, unit_amount_decimal, tax_rates = [] } = line;
  const unitAmount = unit_amount_decimal ?? (unit_amount === undefined ? undefined : String(unit_amount));
  if (unitAmount === undefined) {
    const about = { code: "parameter_missing", param: `${param}[unit_amount]` };
    throw invalid(`Missing required param: ${about.param}.`, about);
  }
  return lineOf(world, line, {
    amount: lineAmount(quantity, unitAmount),
    taxRateIds: tax_rates,
    invoiceLineId: null,
    description: line.description ?? null,
    quantity,
    unitAmount,
  });
}

function partOfLine(
  world: World,
  invoice: InvoiceRecord,
  credited: CreditNoteLineRecord[],
  line: CreditLine,
  param: string,
): CreditNoteLineRecord {
  const of = invoice.lines.find(({ lineId }) => lineId === line.invoice_line_item);
  if (of === undefined) {
    throw missingParam("invoice line item", line.invoice_line_item ?? "", `${param}[invoice_line_item]`);
  }
  const before = credited.filter(({ invoiceLineId }) => invoiceLineId === of.lineId);
  const { amount, quantity } = asked(of, before, line, param);
  if (amount > of.amount - total(before, (each) => each.amount)) throw tooMuch(`${param}[amount]`);
  return lineOf(world, line, {
    amount,
    taxRateIds: of.taxRateIds,
    invoiceLineId: of.lineId,
    description: of.description,
    quantity,
    unitAmount: quantity === null ? null : of.unitAmount,
  });
}

function asked(of: InvoiceItemRecord, before: CreditNoteLineRecord[], line: CreditLine, param: string) {
  const { amount, quantity } = line;
  if ((amount === undefined) === (quantity === undefined)) {
    throw invalid("Provide exactly one of amount and quantity for an invoice line item.", { param });
  }
  if (quantity === undefined) return { amount: amount ?? 0, quantity: null };
  const left = of.quantity - total(before, (each) => each.quantity ?? 0);
  if (quantity > left) throw tooMuch(`${param}[quantity]`);
  return { amount: of.unitAmount === null ? of.amount : lineAmount(quantity, of.unitAmount), quantity };
}

function total(lines: CreditNoteLineRecord[], of: (line: CreditNoteLineRecord) => number): number {
  return lines.reduce((sum, line) => sum + of(line), 0);
}

function tooMuch(param: string) {
  return invalid("The credit is greater than what is left of the invoice line item.", { param });
}

function lineOf(
  world: World,
  { metadata = {} }: CreditLine,
  parts: Omit<CreditNoteLineRecord, "id" | "taxes" | "metadata">,
): CreditNoteLineRecord {
  const taxes = taxesOf(parts.amount, taxRatesGiven(world, parts.taxRateIds, "tax_rates"));
  return { id: newId("cnli"), ...parts, taxes, metadata };
}
