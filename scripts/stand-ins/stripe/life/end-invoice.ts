import { invalid } from "../api/problem.ts";
import { dueOf, type InvoicePaymentRecord, type InvoiceRecord } from "../invoice-records.ts";
import type { Payer, PaymentIntentRecord, PaymentMethod } from "../records.ts";
import { announce, type Cause, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { openPaymentOf } from "./begin-invoice.ts";
import { failureOf } from "./cards.ts";
import { keepIntent } from "./keep-intent.ts";

const UNPAID = ["open", "uncollectible"];

/** Settles all that an invoice asks for, by a card or from what its customer has transferred. */
export function payInvoice(world: World, invoice: InvoiceRecord, method: PaymentMethod): InvoiceRecord {
  requireUnpaid(invoice);
  const { payment, intent } = openPaymentOf(world, invoice);
  const payer = { name: invoice.customerName ?? "", email: invoice.customerEmail ?? "" };
  const paid: PaymentIntentRecord = { ...intent, amount: dueOf(invoice), method, status: "succeeded", failure: null };
  const kept = keepIntent(world, paid, payer);
  announce(world, "payment_intent.succeeded", { object: "payment_intent", record: kept }, NO_REQUEST);
  endPayment(world, { ...payment, amountRequested: kept.amount }, "paid", NO_REQUEST);
  return becomePaid(world, { ...invoice, amountPaid: kept.amount }, NO_REQUEST);
}

/** A card that an invoice was tried to be paid with and that was refused. */
export function declineInvoice(world: World, invoice: InvoiceRecord, cardNumber: string, payer: Payer): void {
  const { intent } = openPaymentOf(world, invoice);
  const failure = failureOf(cardNumber);
  const kept = keepIntent(world, { ...intent, method: "card", status: "requires_payment_method", failure }, payer);
  announce(world, "payment_intent.payment_failed", { object: "payment_intent", record: kept }, NO_REQUEST);
  announce(world, "invoice.payment_failed", { object: "invoice", record: invoice }, NO_REQUEST);
}

/** Marks an invoice as paid outside of Stripe: no money moves here. */
export function markPaid(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  requireUnpaid(invoice);
  cancelPayment(world, invoice, cause);
  const amount = dueOf(invoice);
  return becomePaid(world, { ...invoice, amountPaid: amount, amountPaidElsewhere: amount }, cause);
}

/** An invoice of which nothing is owed, for whatever reason. */
export function becomePaid(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  const paid: InvoiceRecord = { ...invoice, status: "paid", paidAt: nowOf(world) };
  world.store.put("invoice", paid);
  announce(world, "invoice.paid", { object: "invoice", record: paid }, cause);
  announce(world, "invoice.payment_succeeded", { object: "invoice", record: paid }, cause);
  return paid;
}

export function voidInvoice(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  requireUnpaid(invoice);
  cancelPayment(world, invoice, cause);
  const ended: InvoiceRecord = { ...invoice, status: "void", voidedAt: nowOf(world) };
  world.store.put("invoice", ended);
  announce(world, "invoice.voided", { object: "invoice", record: ended }, cause);
  return ended;
}

export function markUncollectible(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  if (invoice.status !== "open") throw notPossible(invoice);
  const ended: InvoiceRecord = { ...invoice, status: "uncollectible" };
  world.store.put("invoice", ended);
  announce(world, "invoice.marked_uncollectible", { object: "invoice", record: ended }, cause);
  return ended;
}

export function cancelPayment(world: World, invoice: InvoiceRecord, cause: Cause): void {
  const { payment, intent } = openPaymentOf(world, invoice);
  const canceled = { ...intent, status: "canceled" as const, canceledAt: nowOf(world) };
  world.store.put("payment_intent", canceled);
  announce(world, "payment_intent.canceled", { object: "payment_intent", record: canceled }, cause);
  endPayment(world, payment, "canceled", cause);
}

function endPayment(world: World, payment: InvoicePaymentRecord, status: "paid" | "canceled", cause: Cause): void {
  const ended: InvoicePaymentRecord = { ...payment, status, endedAt: nowOf(world) };
  world.store.put("invoice_payment", ended);
  if (status === "paid") announce(world, "invoice_payment.paid", { object: "invoice_payment", record: ended }, cause);
}

function requireUnpaid(invoice: InvoiceRecord): void {
  if (!UNPAID.includes(invoice.status)) throw notPossible(invoice);
}

function notPossible({ status }: InvoiceRecord) {
  return invalid(
    status === "paid" ? "Invoice is already paid" : `You can only do this to an open invoice. This one is ${status}.`,
    { code: status === "paid" ? "invoice_already_paid" : "status_transition_invalid" },
  );
}
