import { invalid } from "../api/problem.ts";
import type { CreditNoteRecord, InvoiceRecord } from "../invoice-records.ts";
import type { ChargeRecord } from "../records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { cancelPayment, resizePayment } from "./invoice-payment.ts";
import { amountRemaining } from "./invoice-sums.ts";
import { closeInvoice } from "./pay-invoice.ts";
import type { CreditPlan } from "./plan-credit.ts";
import { reconcileCash } from "./reconcile-cash.ts";
import { refundCharge } from "./refund-charge.ts";

/** Issues a credit note: what is due is less, or money that was paid is given back. */
export function creditInvoice(
  world: World,
  { note, invoice, refundAmount }: CreditPlan,
  cause: Cause,
): CreditNoteRecord {
  const issued = refundAmount === 0 ? note : withRefund(world, note, invoice, refundAmount, cause);
  world.store.put("credit_note", issued);
  announce(world, "credit_note.created", { object: "credit_note", record: issued }, cause);
  const credited: InvoiceRecord = {
    ...invoice,
    creditNotes: invoice.creditNotes + 1,
    creditedBefore: invoice.creditedBefore + issued.beforePayment,
    creditedAfter: invoice.creditedAfter + issued.total - issued.beforePayment,
  };
  settle(world, credited, cause);
  return issued;
}

/** An invoice that is credited whole is paid; one that is not waits for less, which may have been sent already. */
function settle(world: World, invoice: InvoiceRecord, cause: Cause): void {
  if (invoice.status !== "paid" && amountRemaining(invoice) === 0) {
    cancelPayment(world, invoice, cause);
    closeInvoice(world, invoice, {}, cause);
    return;
  }
  world.store.put("invoice", invoice);
  announce(world, "invoice.updated", { object: "invoice", record: invoice }, cause);
  if (invoice.status === "paid") return;
  resizePayment(world, invoice);
  reconcileCash(world, invoice.customerId, null);
}

function withRefund(
  world: World,
  note: CreditNoteRecord,
  invoice: InvoiceRecord,
  amount: number,
  cause: Cause,
): CreditNoteRecord {
  const charge = chargeOf(world, invoice);
  if (charge === undefined) {
    throw invalid("This invoice was not paid through Stripe: nothing can be refunded.", { param: "refund_amount" });
  }
  const refund = refundCharge(world, charge, { amount, reason: undefined, metadata: {} }, cause);
  return { ...note, refunds: [...note.refunds, { refundId: refund.id, amount }] };
}

function chargeOf(world: World, invoice: InvoiceRecord): ChargeRecord | undefined {
  for (const id of invoice.paymentIds) {
    const payment = world.store.get("invoice_payment", id);
    const intent =
      payment?.status === "paid" ? world.store.get("payment_intent", payment.paymentIntentId ?? "") : undefined;
    if (intent?.latestChargeId) return world.store.get("charge", intent.latestChargeId);
  }
  return undefined;
}
