import { invalid } from "../api/problem.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { openOnly } from "./find-invoice.ts";
import { cancelPayment } from "./invoice-payment.ts";

/** Takes an invoice back for good: it asks for nothing any more, and its number stays used. */
export function voidInvoice(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  openOnly(invoice, "uncollectible");
  cancelPayment(world, invoice, cause);
  const ended: InvoiceRecord = { ...invoice, status: "void", voidedAt: nowOf(world) };
  return tell(world, ended, "invoice.voided", cause);
}

/** Notes that an invoice is not expected to be paid. It may be paid or voided all the same. */
export function giveUpInvoice(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  const ended: InvoiceRecord = { ...openOnly(invoice), status: "uncollectible", uncollectibleAt: nowOf(world) };
  return tell(world, ended, "invoice.marked_uncollectible", cause);
}

/** Forgets a draft, with its lines. Refuses what is final. */
export function deleteDraft(world: World, invoice: InvoiceRecord, cause: Cause): void {
  if (invoice.status !== "draft") throw invalid("You can only delete draft invoices.");
  for (const { id } of invoice.lines) world.store.remove("invoiceitem", id);
  world.store.remove("invoice", invoice.id);
  announce(world, "invoice.deleted", { object: "invoice", record: invoice }, cause);
}

function tell(
  world: World,
  ended: InvoiceRecord,
  about: "invoice.voided" | "invoice.marked_uncollectible",
  cause: Cause,
): InvoiceRecord {
  world.store.put("invoice", ended);
  announce(world, "invoice.updated", { object: "invoice", record: ended }, cause);
  announce(world, about, { object: "invoice", record: ended }, cause);
  return ended;
}
