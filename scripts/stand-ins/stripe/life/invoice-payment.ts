import type { InvoicePaymentRecord, InvoiceRecord } from "../invoice-records.ts";
import type { PaymentIntentRecord } from "../records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { amountRemaining } from "./invoice-sums.ts";

export type Pending = { payment: InvoicePaymentRecord; intent: PaymentIntentRecord };

/** The payment that an open invoice waits for, with its intent; null when it has none. */
export function pendingPayment(world: World, invoice: InvoiceRecord): Pending | null {
  for (const id of invoice.paymentIds) {
    const payment = world.store.get("invoice_payment", id);
    const intent = payment && world.store.get("payment_intent", payment.paymentIntentId ?? "");
    if (payment?.status === "open" && intent) return { payment, intent };
  }
  return null;
}

/** Ends the payment that an invoice waited for, when nothing is to be paid through Stripe any more. */
export function cancelPayment(world: World, invoice: InvoiceRecord, cause: Cause): void {
  const pending = pendingPayment(world, invoice);
  if (pending === null) return;
  const now = nowOf(world);
  const canceled = { ...pending.intent, status: "canceled" as const, canceledAt: now };
  world.store.put("payment_intent", canceled);
  world.store.put("invoice_payment", { ...pending.payment, status: "canceled", canceledAt: now });
  announce(world, "payment_intent.canceled", { object: "payment_intent", record: canceled }, cause);
}

/** Makes the payment that an invoice waits for as large as what is left to pay. */
export function resizePayment(world: World, invoice: InvoiceRecord): void {
  const pending = pendingPayment(world, invoice);
  if (pending === null) return;
  const amount = amountRemaining(invoice);
  world.store.put("payment_intent", { ...pending.intent, amount });
  world.store.put("invoice_payment", { ...pending.payment, amountRequested: amount });
}
