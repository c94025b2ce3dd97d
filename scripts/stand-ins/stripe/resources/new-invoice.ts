import { newId } from "../../shared/ids.ts";
import { mergeMetadata } from "../api/metadata.ts";
import { invalid } from "../api/problem.ts";
import type { Call } from "../api/route.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import { customerGiven } from "../life/find-customer.ts";
import { nowOf } from "../world.ts";
import type { CreateParams, UpdateParams } from "./invoice-fields.ts";

const DAY = 86_400;

/** A new draft. Throws what Stripe refuses: no email to send it to, a due date that has passed, two due dates. */
export function newInvoice(call: Call, params: CreateParams): InvoiceRecord {
  const { id, name, email, phone, address } = customerGiven(call.world, params.customer);
  if (email === null) throw noEmail();
  if (params.collection_method !== "send_invoice") throw notSent();
  const created = nowOf(call.world);
  const about = { customerId: id, customer: { name, email, phone, address } };
  const made = { id: newId("in"), created, host: `http://${call.host}` };
  // As in an account's own settings: 30 days, by any way, unless the request says otherwise.
  const usual = { daysUntilDue: params.due_date === undefined ? 30 : null, dueDate: null };
  return changedInvoice({ ...BLANK, ...made, ...about, ...usual }, params, created);
}

/** A draft as an update leaves it. */
export function changedInvoice(invoice: InvoiceRecord, params: UpdateParams, now: number): InvoiceRecord {
  const { custom_fields, description, footer, payment_settings } = params;
  if (params.collection_method === "charge_automatically") throw notSent();
  const types = payment_settings?.payment_method_types;
  const methods = types === undefined ? invoice.methods : types;
  return {
    ...invoice,
    ...dueDate(invoice, params, now),
    autoAdvance: params.auto_advance ?? invoice.autoAdvance,
    customFields: custom_fields === undefined ? invoice.customFields : (custom_fields ?? []),
    description: description === undefined ? invoice.description : description,
    footer: footer === undefined ? invoice.footer : footer,
    metadata: mergeMetadata(invoice.metadata, params.metadata),
    methods,
    takesBankTransfer: methods === null || methods.includes("customer_balance"),
  };
}

function dueDate(invoice: InvoiceRecord, { days_until_due, due_date }: UpdateParams, now: number) {
  if (days_until_due !== undefined && due_date !== undefined) {
    throw invalid("You may only specify one of these parameters: days_until_due, due_date.", { param: "due_date" });
  }
  if (due_date !== undefined && due_date <= now) {
    throw invalid("The due_date must be in the future.", { param: "due_date" });
  }
  if (due_date !== undefined) return { daysUntilDue: null, dueDate: due_date };
  const days = days_until_due ?? invoice.daysUntilDue;
  return { daysUntilDue: days, dueDate: days === null ? invoice.dueDate : now + days * DAY };
}

function noEmail() {
  const message =
    "Missing email. In order to create invoices that are sent to the customer, the customer must have a valid email.";
  return invalid(message, { param: "customer" });
}

function notSent() {
  return invalid("This stand-in imitates only invoices with the collection_method send_invoice.", {
    param: "collection_method",
  });
}

const BLANK = {
  status: "draft",
  currency: "gbp",
  autoAdvance: false,
  customFields: [],
  description: null,
  footer: null,
  metadata: {},
  methods: null,
  takesBankTransfer: true,
  lines: [],
  number: null,
  amountPaid: 0,
  paidOffStripe: 0,
  creditedBefore: 0,
  creditedAfter: 0,
  creditNotes: 0,
  paymentIds: [],
  attempts: 0,
  finalizedAt: null,
  paidAt: null,
  voidedAt: null,
  uncollectibleAt: null,
  isOverdueTold: false,
} satisfies Partial<InvoiceRecord>;
