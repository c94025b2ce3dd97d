import type { InvoiceRecord } from "../invoice-records.ts";
import { announce, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";

/** Tells once that an open invoice is overdue, from the moment its due date has passed. Answers the invoice. */
export function tellOverdue(world: World, invoice: InvoiceRecord): InvoiceRecord {
  const isOverdue = invoice.status === "open" && invoice.dueDate !== null && invoice.dueDate <= nowOf(world);
  if (!isOverdue || invoice.isOverdueTold) return invoice;
  const told = { ...invoice, isOverdueTold: true };
  world.store.put("invoice", told);
  announce(world, "invoice.overdue", { object: "invoice", record: told }, NO_REQUEST);
  return told;
}

/** Tells of every invoice whose due date has passed. */
export function tellAllOverdue(world: World): void {
  for (const invoice of world.store.by("invoice", "status", "open")) tellOverdue(world, invoice);
}
