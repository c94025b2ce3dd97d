import { invalid, missing } from "../api/problem.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import type { World } from "../world.ts";
import { tellOverdue } from "./tell-overdue.ts";

/** The invoice as it is now: one whose due date has passed is told as overdue by this very look. Throws when unknown. */
export function findInvoice(world: World, id: string): InvoiceRecord {
  const invoice = world.store.get("invoice", id);
  if (invoice === undefined) throw missing("invoice", id, "invoice");
  return tellOverdue(world, invoice);
}

/** A draft. Refuses an invoice that is final. */
export function draftOnly(invoice: InvoiceRecord): InvoiceRecord {
  if (invoice.status === "draft") return invoice;
  throw invalid(`This invoice is no longer editable: it is ${invoice.status}.`, { code: "invoice_not_editable" });
}

/** An open invoice, or one given up where `also` says so. Refuses all others. */
export function openOnly(invoice: InvoiceRecord, also?: "uncollectible"): InvoiceRecord {
  if (invoice.status === "open" || invoice.status === also) return invoice;
  if (invoice.status === "paid") throw invalid("Invoice is already paid");
  throw invalid("You can only pass in open invoices. This invoice isn't open.");
}
