import { newId } from "../../shared/ids.ts";
import { invalid, missing } from "../api/problem.ts";
import type { CustomerRecord, InvoicePaymentRecord, InvoiceRecord } from "../invoice-records.ts";
import { dueOf } from "../invoice-records.ts";
import type { PaymentIntentRecord } from "../records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";

export function findInvoice(world: World, id: string): InvoiceRecord {
  const invoice = world.store.get("invoice", id);
  if (invoice === undefined) throw missing("invoice", id, "invoice");
  return invoice;
}

export function findCustomer(world: World, id: string, param = "id"): CustomerRecord {
  const customer = world.store.get("customer", id);
  if (customer === undefined) throw missing("customer", id, param);
  return customer;
}

/** Makes a draft an invoice that is owed: it is given a number, a due date, and the payment that will settle it. */
export function finalizeInvoice(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  if (invoice.status !== "draft")
    throw invalid(`This invoice is already finalized, you can't re-finalize a non-draft invoice.`, {
      code: "invoice_not_editable",
    });
  if (invoice.lines.length === 0)
    throw invalid("You cannot finalize an invoice without line items.", { code: "invoice_no_customer_line_items" });
  const customer = findCustomer(world, invoice.customerId);
  const finalizedAt = nowOf(world);
  const place = customer.invoiceIds.indexOf(invoice.id) + 1;
  const open: InvoiceRecord = {
    ...invoice,
    status: "open",
    number: `${customer.invoicePrefix}-${String(place).padStart(4, "0")}`,
    finalizedAt,
    dueAt: finalizedAt + invoice.daysUntilDue * 86_400,
  };
  const payment = beginPayment(world, open);
  const kept = { ...open, paymentIds: [payment.id] };
  world.store.put("invoice", kept);
  announce(world, "invoice.finalized", { object: "invoice", record: kept }, cause);
  return kept;
}

function beginPayment(world: World, invoice: InvoiceRecord): InvoicePaymentRecord {
  const intent: PaymentIntentRecord = {
    id: newId("pi"),
    created: nowOf(world),
    amount: dueOf(invoice),
    amountReceived: 0,
    currency: "gbp",
    status: "requires_payment_method",
    method: "card",
    latestChargeId: null,
    failure: null,
    canceledAt: null,
    description: "Payment for Invoice",
    metadata: {},
    receiptEmail: null,
    descriptorSuffix: null,
    customerId: invoice.customerId,
  };
  const payment: InvoicePaymentRecord = {
    id: newId("inpay"),
    created: intent.created,
    invoiceId: invoice.id,
    amountRequested: intent.amount,
    status: "open",
    paymentIntentId: intent.id,
    endedAt: null,
  };
  world.store.put("payment_intent", intent);
  world.store.put("invoice_payment", payment);
  return payment;
}

/** The payment that still waits for an open invoice's money, and its intent. */
export function openPaymentOf(world: World, invoice: InvoiceRecord) {
  for (const id of invoice.paymentIds) {
    const payment = world.store.get("invoice_payment", id);
    const intent = payment?.status === "open" ? world.store.get("payment_intent", payment.paymentIntentId) : undefined;
    if (payment && intent) return { payment, intent };
  }
  throw invalid("This invoice has no payment that is open.");
}
