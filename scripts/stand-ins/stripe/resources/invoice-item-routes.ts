import { PAGING, pageOf } from "../api/page-of.ts";
import { missing, missingParam } from "../api/problem.ts";
import { optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { boolean, withoutImitation } from "../api/value-readers.ts";
import type { InvoiceItemRecord } from "../invoice-records.ts";
import { draftOnly } from "../life/find-invoice.ts";
import { addLine, removeLine } from "../life/invoice-lines.ts";
import { announce } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { drawInvoiceItem } from "./invoice-item.ts";
import { CREATE_FIELDS, newInvoiceItem } from "./new-invoice-item.ts";

const LIST_FIELDS = {
  ...PAGING,
  customer: optional(text()),
  invoice: optional(text()),
  pending: optional(boolean),
  ...withoutImitation("customer_account"),
};

export const INVOICE_ITEM_ROUTES: Route[] = [
  route("POST", "/v1/invoiceitems", CREATE_FIELDS, (call, params) => {
    const { world } = call;
    const invoice = params.invoice === undefined ? null : world.store.get("invoice", params.invoice);
    if (invoice === undefined) throw missingParam("invoice", params.invoice ?? "", "invoice");
    if (invoice) draftOnly(invoice);
    const line = newInvoiceItem(call, params, invoice?.customerId ?? null);
    const placed = { ...line, invoiceId: invoice?.id ?? null };
    world.store.put("invoiceitem", placed);
    announce(world, "invoiceitem.created", { object: "invoiceitem", record: placed }, call);
    if (invoice) addLine(world, invoice, placed, call);
    return drawInvoiceItem(placed);
  }),
  route("GET", "/v1/invoiceitems", LIST_FIELDS, ({ world }, { customer, invoice, pending, ...paging }) =>
    pageOf(
      "/v1/invoiceitems",
      invoice === undefined ? world.store.all("invoiceitem") : world.store.by("invoiceitem", "invoiceId", invoice),
      paging,
      (line) =>
        (customer === undefined || line.customerId === customer) &&
        (pending === undefined || pending === (line.invoiceId === null)),
      drawInvoiceItem,
    ),
  ),
  route("GET", "/v1/invoiceitems/:id", {}, ({ world, id }) => drawInvoiceItem(find(world, id))),
  route("DELETE", "/v1/invoiceitems/:id", {}, (call) => {
    removeLine(call.world, find(call.world, call.id), call);
    return { id: call.id, object: "invoiceitem", deleted: true };
  }),
];

function find(world: World, id: string): InvoiceItemRecord {
  const line = world.store.get("invoiceitem", id);
  if (line === undefined) throw missing("invoiceitem", id, "invoiceitem");
  return line;
}
