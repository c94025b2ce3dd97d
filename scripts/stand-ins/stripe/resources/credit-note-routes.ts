import { PAGING, pageOf } from "../api/page-of.ts";
import { missing } from "../api/problem.ts";
import { optional, text } from "../api/readers.ts";
import { type Route, route } from "../api/route.ts";
import { withoutImitation } from "../api/value-readers.ts";
import type { CreditNoteRecord } from "../invoice-records.ts";
import { creditInvoice } from "../life/credit-invoice.ts";
import { planCredit } from "../life/plan-credit.ts";
import type { World } from "../world.ts";
import { drawCreditNote, drawCreditNoteLine } from "./credit-note.ts";
import { CREATE_FIELDS } from "./credit-note-fields.ts";

const LIST_FIELDS = {
  ...PAGING,
  customer: optional(text()),
  invoice: optional(text()),
  ...withoutImitation("customer_account"),
};

export const CREDIT_NOTE_ROUTES: Route[] = [
  route("POST", "/v1/credit_notes", CREATE_FIELDS, (call, params) =>
    drawCreditNote(creditInvoice(call.world, planCredit(call, params), call)),
  ),
  route("GET", "/v1/credit_notes/preview", CREATE_FIELDS, (call, params) =>
    drawCreditNote(planCredit(call, params).note),
  ),
  route("GET", "/v1/credit_notes", LIST_FIELDS, ({ world }, { customer, invoice, ...paging }) =>
    pageOf(
      "/v1/credit_notes",
      invoice === undefined ? world.store.all("credit_note") : world.store.by("credit_note", "invoiceId", invoice),
      paging,
      (note) => customer === undefined || note.customerId === customer,
      drawCreditNote,
    ),
  ),
  route("GET", "/v1/credit_notes/:id", {}, ({ world, id }) => drawCreditNote(find(world, id))),
  route("GET", "/v1/credit_notes/:id/lines", PAGING, ({ world, id }, paging) => {
    const note = find(world, id);
    const lines = note.lines.map((line) => ({ id: line.id, created: note.created, line }));
    const draw = ({ line }: (typeof lines)[number]) => drawCreditNoteLine(line);
    return pageOf(`/v1/credit_notes/${id}/lines`, lines.reverse(), paging, () => true, draw);
  }),
];

function find(world: World, id: string): CreditNoteRecord {
  const note = world.store.get("credit_note", id);
  if (note === undefined) throw missing("credit note", id);
  return note;
}
