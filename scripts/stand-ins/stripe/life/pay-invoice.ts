import { invalid } from "../api/problem.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import type { Failure, Payer, PaymentIntentRecord, PaymentMethod } from "../records.ts";
import { announce, type Cause, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { openOnly } from "./find-invoice.ts";
import { cancelPayment, type Pending, pendingPayment } from "./invoice-payment.ts";
import { amountRemaining } from "./invoice-sums.ts";
import { keepIntent } from "./keep-intent.ts";
import { feeFor, moveMoney } from "./move-money.ts";

/** Pays what is left of an open invoice, by a good card or from the customer's cash balance. */
export function payInvoice(world: World, invoice: InvoiceRecord, method: PaymentMethod, payer: Payer): InvoiceRecord {
  const { payment, intent } = pendingOf(world, invoice);
  const paid = keepIntent(world, { ...intent, method, status: "succeeded", failure: null }, payer);
  const settled = { ...payment, status: "paid" as const, amountPaid: paid.amount, paidAt: nowOf(world) };
  world.store.put("invoice_payment", settled);
  const fee = feeFor("invoice", paid.amount);
  const description = `Invoicing fee for ${invoice.number}`;
  if (fee > 0) moveMoney(world, { type: "stripe_fee", amount: -fee, sourceId: null, description });
  tellOfIntent(world, "payment_intent.succeeded", "charge.succeeded", paid);
  announce(world, "invoice_payment.paid", { object: "invoice_payment", record: settled }, NO_REQUEST);
  const attempts = invoice.attempts + 1;
  const closed = closeInvoice(world, invoice, { attempts, amountPaid: invoice.amountPaid + paid.amount }, NO_REQUEST);
  announce(world, "invoice.payment_succeeded", { object: "invoice", record: closed }, NO_REQUEST);
  return closed;
}

/** A card that was refused: the invoice stays open, and another may be tried. */
export function declineInvoiceCard(
  world: World,
  invoice: InvoiceRecord,
  payer: Payer,
  failure: Failure,
): InvoiceRecord {
  const { intent } = pendingOf(world, invoice);
  const begun = { ...intent, method: "card" as const, status: "requires_payment_method" as const, failure };
  tellOfIntent(world, "payment_intent.payment_failed", "charge.failed", keepIntent(world, begun, payer));
  const tried = { ...invoice, attempts: invoice.attempts + 1 };
  world.store.put("invoice", tried);
  announce(world, "invoice.payment_failed", { object: "invoice", record: tried }, NO_REQUEST);
  announce(world, "invoice.updated", { object: "invoice", record: tried }, NO_REQUEST);
  return tried;
}

/** Notes that an invoice was paid without Stripe. Its own payment ends. */
export function payOutOfBand(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  const paidOffStripe = invoice.paidOffStripe + amountRemaining(openOnly(invoice, "uncollectible"));
  cancelPayment(world, invoice, cause);
  const closed = closeInvoice(world, invoice, { paidOffStripe }, cause);
  announce(world, "invoice.payment_succeeded", { object: "invoice", record: closed }, cause);
  return closed;
}

/** Makes an invoice paid, and says so. */
export function closeInvoice(
  world: World,
  invoice: InvoiceRecord,
  changes: Partial<InvoiceRecord>,
  cause: Cause,
): InvoiceRecord {
  const paid: InvoiceRecord = { ...invoice, ...changes, status: "paid", paidAt: nowOf(world) };
  world.store.put("invoice", paid);
  announce(world, "invoice.updated", { object: "invoice", record: paid }, cause);
  announce(world, "invoice.paid", { object: "invoice", record: paid }, cause);
  return paid;
}

function pendingOf(world: World, invoice: InvoiceRecord): Pending {
  const pending = pendingPayment(world, openOnly(invoice, "uncollectible"));
  if (pending === null) throw invalid("This invoice waits for no payment.");
  return pending;
}

function tellOfIntent(
  world: World,
  aboutIntent: "payment_intent.succeeded" | "payment_intent.payment_failed",
  aboutCharge: "charge.succeeded" | "charge.failed",
  intent: PaymentIntentRecord,
): void {
  announce(world, aboutIntent, { object: "payment_intent", record: intent }, NO_REQUEST);
  const charge = intent.latestChargeId === null ? undefined : world.store.get("charge", intent.latestChargeId);
  if (charge) announce(world, aboutCharge, { object: "charge", record: charge }, NO_REQUEST);
}
