import type { CreditNoteLineRecord, InvoiceItemRecord, InvoiceRecord, LineTax } from "../invoice-records.ts";

export type LineSums = { subtotal: number; total: number; withoutTax: number; taxes: LineTax[] };

type Line = Pick<InvoiceItemRecord | CreditNoteLineRecord, "amount" | "taxes">;

/** What lines come to: as written, with tax on top, and without any tax; the tax by rate. */
export function sumsOf(lines: Line[]): LineSums {
  const taxes = new Map<string, LineTax>();
  let subtotal = 0;
  let onTop = 0;
  let inside = 0;
  for (const line of lines) {
    subtotal += line.amount;
    for (const tax of line.taxes) {
      if (tax.inclusive) inside += tax.amount;
      else onTop += tax.amount;
      const sofar = taxes.get(tax.rateId) ?? { ...tax, amount: 0, taxable: 0 };
      taxes.set(tax.rateId, {
        ...sofar,
        amount: sofar.amount + tax.amount,
        taxable: sofar.taxable + tax.taxable,
      });
    }
  }
  return { subtotal, total: subtotal + onTop, withoutTax: subtotal - inside, taxes: [...taxes.values()] };
}

/** What has to be paid for an invoice: its total without what was credited before it was paid. */
export function amountDue(invoice: InvoiceRecord): number {
  return Math.max(0, sumsOf(invoice.lines).total - invoice.creditedBefore);
}

/** What is not paid yet, neither through Stripe nor by another way. */
export function amountRemaining(invoice: InvoiceRecord): number {
  return amountDue(invoice) - invoice.amountPaid - invoice.paidOffStripe;
}
