import { newId } from "../../shared/ids.ts";
import { invalid } from "../api/problem.ts";
import type { InvoicePaymentRecord, InvoiceRecord } from "../invoice-records.ts";
import { announce, type Cause, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { finalizesAt } from "./finalizes-at.ts";
import { findCustomer } from "./find-customer.ts";
import { draftOnly } from "./find-invoice.ts";
import { amountDue } from "./invoice-sums.ts";
import { newIntent } from "./keep-intent.ts";
import { closeInvoice } from "./pay-invoice.ts";
import { reconcileCash } from "./reconcile-cash.ts";

const DAY = 86_400;

/** Gives a draft its number and its payment. What the customer has sent already may pay it at once. */
export function finalizeInvoice(world: World, draft: InvoiceRecord, cause: Cause): InvoiceRecord {
  if (draftOnly(draft).lines.length === 0) {
    throw invalid("Nothing to invoice for customer", { code: "invoice_no_customer_line_items" });
  }
  const customer = findCustomer(world, draft.customerId);
  const { name, email, phone, address } = customer;
  const now = nowOf(world);
  const number = `${customer.invoicePrefix}-${String(customer.nextInvoice).padStart(4, "0")}`;
  const days = draft.daysUntilDue;
  const dueDate = days === null ? draft.dueDate : now + days * DAY;
  // What the customer is called from now on stays as it is today.
  const frozen = { number, finalizedAt: now, dueDate, customer: { name, email, phone, address } };
  const final: InvoiceRecord = { ...draft, ...frozen, status: "open" };
  world.store.put("customer", { ...customer, nextInvoice: customer.nextInvoice + 1 });
  const open = amountDue(final) > 0 ? withPayment(world, final) : final;
  world.store.put("invoice", open);
  announce(world, "invoice.finalized", { object: "invoice", record: open }, cause);
  if (amountDue(open) === 0) return closeInvoice(world, open, {}, cause);
  reconcileCash(world, customer.id, null);
  return world.store.get("invoice", open.id) ?? open;
}

/** Begins the payment that an invoice has from its first day on. */
function withPayment(world: World, invoice: InvoiceRecord): InvoiceRecord {
  const request = { description: "Payment for Invoice", metadata: {}, receiptEmail: null, descriptorSuffix: null };
  const intent = newIntent(world, amountDue(invoice), request, invoice.customerId);
  const payment: InvoicePaymentRecord = {
    id: newId("inpay"),
    created: nowOf(world),
    invoiceId: invoice.id,
    paymentIntentId: intent.id,
    paymentRecordId: null,
    status: "open",
    amountRequested: intent.amount,
    amountPaid: null,
    paidAt: null,
    canceledAt: null,
  };
  world.store.put("payment_intent", intent);
  world.store.put("invoice_payment", payment);
  return { ...invoice, paymentIds: [payment.id] };
}

/** Finalizes every draft that Stripe was asked to go on with by itself, an hour after it was made. */
export function finalizeDueDrafts(world: World): void {
  const now = nowOf(world);
  for (const draft of world.store.by("invoice", "status", "draft")) {
    const at = finalizesAt(draft);
    if (at !== null && at <= now && draft.lines.length > 0) finalizeInvoice(world, draft, NO_REQUEST);
  }
}
