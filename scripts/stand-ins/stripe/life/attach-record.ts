import { newId } from "../../shared/ids.ts";
import { invalid, missingParam } from "../api/problem.ts";
import type { InvoicePaymentRecord, InvoiceRecord } from "../invoice-records.ts";
import type { PaymentRecordRecord } from "../money-records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { openOnly } from "./find-invoice.ts";
import { cancelPayment, resizePayment } from "./invoice-payment.ts";
import { amountRemaining } from "./invoice-sums.ts";
import { closeInvoice } from "./pay-invoice.ts";
import { reconcileCash } from "./reconcile-cash.ts";

/** Counts money that was reported towards an open invoice: less is left to pay, or nothing, and then it is paid. */
export function attachRecord(
  world: World,
  invoice: InvoiceRecord,
  recordId: string | undefined,
  cause: Cause,
): InvoiceRecord {
  const record = attachable(world, invoice, recordId);
  const payment = paidBy(world, invoice, record);
  world.store.put("invoice_payment", payment);
  announce(world, "invoice_payment.paid", { object: "invoice_payment", record: payment }, cause);
  const counted: InvoiceRecord = {
    ...invoice,
    paidOffStripe: invoice.paidOffStripe + record.amount,
    paymentIds: [...invoice.paymentIds, payment.id],
  };
  if (amountRemaining(counted) === 0) {
    cancelPayment(world, counted, cause);
    const closed = closeInvoice(world, counted, {}, cause);
    announce(world, "invoice.payment_succeeded", { object: "invoice", record: closed }, cause);
    return closed;
  }
  world.store.put("invoice", counted);
  announce(world, "invoice.updated", { object: "invoice", record: counted }, cause);
  resizePayment(world, counted);
  reconcileCash(world, counted.customerId, null);
  return world.store.get("invoice", counted.id) ?? counted;
}

function attachable(world: World, invoice: InvoiceRecord, recordId: string | undefined): PaymentRecordRecord {
  if (recordId === undefined) throw invalid("You must pass one of payment_intent or payment_record.");
  const param = "payment_record";
  const record = world.store.get("payment_record", recordId);
  if (record === undefined) throw missingParam("payment record", recordId, param);
  openOnly(invoice, "uncollectible");
  if (world.store.by("invoice_payment", "paymentRecordId", recordId).length > 0)
    throw invalid("This payment record is attached to an invoice already.", { param });
  // Stripe would turn what is over into a credit balance of the customer's.
  if (record.amount > amountRemaining(invoice))
    throw invalid("This stand-in does not imitate invoices that are overpaid by a payment record.", { param });
  return record;
}

function paidBy(world: World, invoice: InvoiceRecord, record: PaymentRecordRecord): InvoicePaymentRecord {
  const now = nowOf(world);
  return {
    id: newId("inpay"),
    created: now,
    invoiceId: invoice.id,
    paymentIntentId: null,
    paymentRecordId: record.id,
    status: "paid",
    amountRequested: record.amount,
    amountPaid: record.amount,
    paidAt: now,
    canceledAt: null,
  };
}
