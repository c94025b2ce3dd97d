import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { findInvoice } from "../life/begin-invoice.ts";
import { creditInvoice, newCreditNoteId } from "../life/credit-invoice.ts";
import { drawCreditNote } from "./credit-note.ts";
import { CREDIT_NOTE_FIELDS } from "./invoice-fields.ts";

export const CREDIT_NOTE_ROUTES: Route[] = [
  route("POST", "/v1/credit_notes", CREDIT_NOTE_FIELDS, (call, params) => {
    const id = newCreditNoteId();
    const request = {
      id,
      url: `http://${call.host}/credit-note/${id}/pdf`,
      amount: params.amount,
      reason: params.reason ?? null,
      memo: params.memo ?? null,
      metadata: params.metadata ?? {},
      refunds: (params.refunds ?? []).map((each) => ({ refundId: each.refund, amount: each.amount_refunded })),
      outOfBand: params.out_of_band_amount ?? 0,
    };
    return drawCreditNote(creditInvoice(call.world, findInvoice(call.world, params.invoice), request, call));
  }),
  route("GET", "/v1/credit_notes", { ...PAGING, invoice: optional(text()) }, ({ world }, { invoice, ...paging }) => {
    const kept =
      invoice === undefined
        ? world.store.all("credit_note")
        : findInvoice(world, invoice).creditNoteIds.flatMap((id) => world.store.get("credit_note", id) ?? []);
    return pageOf("/v1/credit_notes", kept, paging, () => true, drawCreditNote);
  }),
  route("GET", "/v1/credit_notes/:id", {}, ({ world, id }) => {
    const note = world.store.get("credit_note", id);
    if (note === undefined) throw missing("credit_note", id);
    return drawCreditNote(note);
  }),
];
