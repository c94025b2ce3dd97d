import { isWithin, PAGING, pageOf, span } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { object, oneOf, optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { withoutImitation } from "../api/value-readers.ts";
import type { InvoicePaymentRecord, InvoiceRecord } from "../invoice-records.ts";
import { tellAllOverdue } from "../life/tell-overdue.ts";
import type { World } from "../world.ts";
import { drawInvoice } from "./invoice.ts";
import { drawInvoicePayment } from "./invoice-payment.ts";

const LIST_FIELDS = {
  ...PAGING,
  collection_method: optional(oneOf(["charge_automatically", "send_invoice"])),
  customer: optional(text()),
  due_date: optional(span),
  status: optional(oneOf(["draft", "open", "paid", "uncollectible", "void"])),
  ...withoutImitation("customer_account", "subscription"),
};

const PAYMENT_LIST_FIELDS = {
  ...PAGING,
  invoice: optional(text()),
  payment: optional(
    object({
      payment_intent: optional(text()),
      payment_record: optional(text()),
      type: oneOf(["payment_intent", "payment_record"]),
    }),
  ),
  status: optional(oneOf(["open", "paid", "canceled"])),
};

export const INVOICE_LIST_ROUTES: Route[] = [
  route("GET", "/v1/invoices", LIST_FIELDS, ({ world }, params) => {
    const { customer, status, due_date, collection_method } = params;
    tellAllOverdue(world);
    const all = customer === undefined ? world.store.all("invoice") : world.store.by("invoice", "customerId", customer);
    const matches = (invoice: InvoiceRecord) =>
      (status === undefined || invoice.status === status) &&
      collection_method !== "charge_automatically" &&
      (due_date === undefined || (invoice.dueDate !== null && isWithin(invoice.dueDate, due_date)));
    return pageOf("/v1/invoices", all, params, matches, drawInvoice);
  }),
  route("GET", "/v1/invoice_payments", PAYMENT_LIST_FIELDS, ({ world }, { invoice, payment, status, ...paging }) => {
    const { payment_intent: intent, payment_record: record, type } = payment ?? {};
    const matches = (each: InvoicePaymentRecord) =>
      (invoice === undefined || each.invoiceId === invoice) &&
      (intent === undefined || each.paymentIntentId === intent) &&
      (record === undefined || each.paymentRecordId === record) &&
      (type === undefined || (type === "payment_intent") === (each.paymentIntentId !== null)) &&
      (status === undefined || each.status === status);
    return pageOf("/v1/invoice_payments", fewestOf(world, invoice, intent), paging, matches, drawInvoicePayment);
  }),
  route("GET", "/v1/invoice_payments/:id", {}, ({ world, id }) => {
    const payment = world.store.get("invoice_payment", id);
    if (payment === undefined) throw missing("invoice payment", id, "invoice_payment");
    return drawInvoicePayment(payment);
  }),
];

function fewestOf(world: World, invoice: string | undefined, intent: string | undefined) {
  if (invoice !== undefined) return world.store.by("invoice_payment", "invoiceId", invoice);
  if (intent !== undefined) return world.store.by("invoice_payment", "paymentIntentId", intent);
  return world.store.all("invoice_payment");
}
