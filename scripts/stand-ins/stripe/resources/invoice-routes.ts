import { mergeMetadata } from "../api/metadata.ts";
import { PAGING, pageOf } from "../api/page-of.ts";
import { invalid } from "../api/problem.ts";
import { optional, text } from "../api/readers.ts";
import { type Call, type Route, route } from "../api/route.ts";
import { boolean, withoutImitation } from "../api/value-readers.ts";
import type { InvoiceRecord } from "../invoice-records.ts";
import { attachRecord } from "../life/attach-record.ts";
import { deleteDraft, giveUpInvoice, voidInvoice } from "../life/end-invoice.ts";
import { finalizeInvoice } from "../life/finalize-invoice.ts";
import { draftOnly, findInvoice, openOnly } from "../life/find-invoice.ts";
import { takePendingItems } from "../life/invoice-lines.ts";
import { payOutOfBand } from "../life/pay-invoice.ts";
import { announce } from "../webhooks/announce.ts";
import { nowOf } from "../world.ts";
import { drawInvoice } from "./invoice.ts";
import { CREATE_FIELDS, UPDATE_FIELDS, type UpdateParams } from "./invoice-fields.ts";
import { drawInvoiceLine } from "./invoice-line.ts";
import { changedInvoice, newInvoice } from "./new-invoice.ts";

const PAY_FIELDS = {
  paid_out_of_band: optional(boolean),
  ...withoutImitation("forgive", "mandate", "off_session", "payment_method", "source"),
};

const ATTACH_FIELDS = { payment_record: optional(text()), ...withoutImitation("payment_intent") };

export const INVOICE_ROUTES: Route[] = [
  route("POST", "/v1/invoices", CREATE_FIELDS, (call, params) => {
    const made = newInvoice(call, params);
    call.world.store.put("invoice", made);
    announce(call.world, "invoice.created", { object: "invoice", record: made }, call);
    const isFilled = params.pending_invoice_items_behavior === "include";
    return drawInvoice(isFilled ? takePendingItems(call.world, made, call) : made);
  }),
  route("GET", "/v1/invoices/:id", {}, ({ world, id }) => drawInvoice(findInvoice(world, id))),
  route("POST", "/v1/invoices/:id", UPDATE_FIELDS, (call, params) => drawInvoice(update(call, params))),
  route("DELETE", "/v1/invoices/:id", {}, (call) => {
    deleteDraft(call.world, findInvoice(call.world, call.id), call);
    return { id: call.id, object: "invoice", deleted: true };
  }),
  route("POST", "/v1/invoices/:id/finalize", { auto_advance: optional(boolean) }, (call, { auto_advance }) => {
    const draft = draftOnly(findInvoice(call.world, call.id));
    const autoAdvance = auto_advance ?? draft.autoAdvance;
    return drawInvoice(finalizeInvoice(call.world, { ...draft, autoAdvance }, call));
  }),
  route("POST", "/v1/invoices/:id/send", {}, (call) => {
    const found = findInvoice(call.world, call.id);
    const sent = found.status === "draft" ? finalizeInvoice(call.world, found, call) : found;
    if (sent.status !== "paid") openOnly(sent, "uncollectible");
    announce(call.world, "invoice.sent", { object: "invoice", record: sent }, call);
    return drawInvoice(sent);
  }),
  route("POST", "/v1/invoices/:id/pay", PAY_FIELDS, (call, { paid_out_of_band }) => {
    const invoice = findInvoice(call.world, call.id);
    if (paid_out_of_band) return drawInvoice(payOutOfBand(call.world, invoice, call));
    openOnly(invoice, "uncollectible");
    throw invalid("Cannot charge customer: there is no default payment method. Set one, or use paid_out_of_band.");
  }),
  route("POST", "/v1/invoices/:id/attach_payment", ATTACH_FIELDS, (call, { payment_record }) =>
    drawInvoice(attachRecord(call.world, findInvoice(call.world, call.id), payment_record, call)),
  ),
  route("POST", "/v1/invoices/:id/void", {}, (call) =>
    drawInvoice(voidInvoice(call.world, findInvoice(call.world, call.id), call)),
  ),
  route("POST", "/v1/invoices/:id/mark_uncollectible", {}, (call) =>
    drawInvoice(giveUpInvoice(call.world, findInvoice(call.world, call.id), call)),
  ),
  route("GET", "/v1/invoices/:id/lines", PAGING, ({ world, id }, paging) => {
    const lines = findInvoice(world, id).lines.map((line) => ({ id: line.lineId, created: line.created, line }));
    const draw = ({ line }: (typeof lines)[number]) => drawInvoiceLine(line);
    return pageOf(`/v1/invoices/${id}/lines`, lines.reverse(), paging, () => true, draw);
  }),
];

/** A draft takes everything; what is final, only metadata and whether Stripe goes on with it by itself. */
function update(call: Call, params: UpdateParams): InvoiceRecord {
  const found = findInvoice(call.world, call.id);
  const { metadata, auto_advance, ...others } = params;
  const isFixed = found.status !== "draft" && Object.values(others).every((each) => each === undefined);
  const fixed = {
    ...found,
    metadata: mergeMetadata(found.metadata, metadata),
    autoAdvance: auto_advance ?? found.autoAdvance,
  };
  const changed = isFixed ? fixed : changedInvoice(draftOnly(found), params, nowOf(call.world));
  call.world.store.put("invoice", changed);
  announce(call.world, "invoice.updated", { object: "invoice", record: changed }, call);
  return changed;
}
