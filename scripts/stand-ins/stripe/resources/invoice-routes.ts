import { newId } from "../../shared/ids.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { invalid } from "../api/problem.ts";
import { oneOf, optional, text } from "../api/readers.ts";
import { type Call, type Route, route } from "../api/route.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import { finalizeInvoice, findCustomer, findInvoice } from "../life/begin-invoice.ts";
import { markPaid, markUncollectible, voidInvoice } from "../life/end-invoice.ts";
import { announce } from "../webhooks/announce.ts";
import { nowOf } from "../world.ts";
import { drawInvoice, drawLines } from "./invoice.ts";
import { INVOICE_FIELDS, type InvoiceParams } from "./invoice-fields.ts";

const LIST_FIELDS = {
  ...PAGING,
  customer: optional(text()),
  status: optional(oneOf(["draft", "open", "paid", "void", "uncollectible"])),
};

export const INVOICE_ROUTES: Route[] = [
  route("POST", "/v1/invoices", INVOICE_FIELDS, (call, params) => {
    const invoice = newInvoice(call, params);
    const customer = findCustomer(call.world, invoice.customerId, "customer");
    call.world.store.put("customer", { ...customer, invoiceIds: [...customer.invoiceIds, invoice.id] });
    call.world.store.put("invoice", invoice);
    announce(call.world, "invoice.created", { object: "invoice", record: invoice }, call);
    return drawInvoice(invoice);
  }),
  route("GET", "/v1/invoices", LIST_FIELDS, ({ world }, { customer, status, ...paging }) => {
    const kept =
      customer === undefined
        ? world.store.all("invoice")
        : findCustomer(world, customer, "customer").invoiceIds.flatMap((id) => world.store.get("invoice", id) ?? []);
    const matches = (invoice: InvoiceRecord) => status === undefined || invoice.status === status;
    return pageOf("/v1/invoices", kept, paging, matches, drawInvoice);
  }),
  route("GET", "/v1/invoices/:id", {}, ({ world, id }) => drawInvoice(findInvoice(world, id))),
  route("GET", "/v1/invoices/:id/lines", PAGING, ({ world, id }, paging) => {
    const invoice = findInvoice(world, id);
    const lines = drawLines(invoice).data.map((line) => ({ ...line, created: invoice.created }));
    // A page is newest first, and lines stand in the order in which they came.
    return pageOf(
      `/v1/invoices/${id}/lines`,
      lines.reverse(),
      paging,
      () => true,
      ({ created, ...line }) => line,
    );
  }),
  route("POST", "/v1/invoices/:id/finalize", { auto_advance: optional(oneOf(["true", "false"])) }, (call) =>
    drawInvoice(finalizeInvoice(call.world, findInvoice(call.world, call.id), call)),
  ),
  route("POST", "/v1/invoices/:id/void", {}, (call) =>
    drawInvoice(voidInvoice(call.world, findInvoice(call.world, call.id), call)),
  ),
  route("POST", "/v1/invoices/:id/mark_uncollectible", {}, (call) =>
    drawInvoice(markUncollectible(call.world, findInvoice(call.world, call.id), call)),
  ),
  route("POST", "/v1/invoices/:id/pay", { paid_out_of_band: oneOf(["true"]) }, (call) =>
    drawInvoice(markPaid(call.world, findInvoice(call.world, call.id), call)),
  ),
];

function newInvoice({ world, host }: Call, params: InvoiceParams): InvoiceRecord {
  const customer = findCustomer(world, params.customer, "customer");
  if (params.collection_method !== "send_invoice")
    throw invalid("This stand-in imitates only collection_method send_invoice.", { param: "collection_method" });
  if (params.days_until_due === undefined)
    throw invalid("You must pass either days_until_due or due_date for invoices with collection_method=send_invoice.", {
      code: "parameter_missing",
      param: "days_until_due",
    });
  if (params.pending_invoice_items_behavior === "include")
    throw invalid("This stand-in does not imitate pending invoice items.", { param: "pending_invoice_items_behavior" });
  const id = newId("in");
  return {
    id,
    created: nowOf(world),
    url: `http://${host}/invoice/${id}`,
    customerId: customer.id,
    customerName: customer.name,
    customerEmail: customer.email,
    status: "draft",
    number: null,
    description: params.description ?? null,
    footer: params.footer ?? null,
    customFields: params.custom_fields ?? [],
    metadata: params.metadata ?? {},
    daysUntilDue: params.days_until_due,
    dueAt: null,
    lines: [],
    paymentIds: [],
    creditNoteIds: [],
    amountPaid: 0,
    amountPaidElsewhere: 0,
    creditedBefore: 0,
    creditedAfter: 0,
    finalizedAt: null,
    paidAt: null,
    voidedAt: null,
  };
}
