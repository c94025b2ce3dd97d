import { invalid } from "../api/problem.ts";
import type { InvoiceItemRecord, InvoiceRecord } from "../invoice-records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { draftOnly } from "./find-invoice.ts";

const MOST_LINES = 250;

/** Puts a line on a draft, below the others. Refuses what is final, and the 251st line. */
export function addLine(world: World, invoice: InvoiceRecord, line: InvoiceItemRecord, cause: Cause): InvoiceRecord {
  const placed = { ...line, invoiceId: invoice.id };
  const lines = [...draftOnly(invoice).lines, placed];
  if (lines.length > MOST_LINES) throw invalid(`An invoice has at most ${MOST_LINES} lines.`, { param: "invoice" });
  world.store.put("invoiceitem", placed);
  return keepLines(world, invoice, lines, cause);
}

/** Puts everything that waits for the customer's next invoice on this draft. */
export function takePendingItems(world: World, invoice: InvoiceRecord, cause: Cause): InvoiceRecord {
  const waiting = world.store
    .by("invoiceitem", "customerId", invoice.customerId)
    .filter(({ invoiceId }) => invoiceId === null);
  return waiting.reduce((filled, line) => addLine(world, filled, line, cause), invoice);
}

/** Takes a line away again, from its draft too. Refuses one of an invoice that is final. */
export function removeLine(world: World, line: InvoiceItemRecord, cause: Cause): void {
  const invoice = line.invoiceId === null ? undefined : world.store.get("invoice", line.invoiceId);
  if (invoice) {
    const lines = draftOnly(invoice).lines.filter(({ id }) => id !== line.id);
    keepLines(world, invoice, lines, cause);
  }
  world.store.remove("invoiceitem", line.id);
  announce(world, "invoiceitem.deleted", { object: "invoiceitem", record: line }, cause);
}

function keepLines(world: World, invoice: InvoiceRecord, lines: InvoiceItemRecord[], cause: Cause): InvoiceRecord {
  const kept = { ...invoice, lines };
  world.store.put("invoice", kept);
  announce(world, "invoice.updated", { object: "invoice", record: kept }, cause);
  return kept;
}
