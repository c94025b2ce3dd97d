import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import type { StockNeed } from "#domain/stock/availability.ts";
import { NEW_EDITION } from "#domain/stock/editions.ts";

export type ConsignmentToMake = {
  /** Stands on the slip; unique, so that one order or request is never made into two parcels by accident. */
  code: string;
  origin: { orderId: string } | { requestId: string };
  recipientId: string;
  lines: readonly StockNeed[];
  neededBy?: Date | null;
  now: Date;
  /** It is held for this until its customer has given a better address. */
  asksAddress?: string;
};

/**
 * Makes the parcel of an order or request, at the end of the transaction that accepts or approves it. It is queued with
 * its copies allocated when they are there and nobody who waits longer could have them; then a job allocates by age.
 * Else it waits for stock, whole. Where a new edition has taken the place of what it holds, it is held for staff to choose. Locks the stock levels it needs, which everybody wants: little should come after it.
 */
export async function makeConsignment(tx: Transaction, wanted: ConsignmentToMake): Promise<{ id: string }> {
  const orderId = "orderId" in wanted.origin ? wanted.origin.orderId : null;
  const requestId = "requestId" in wanted.origin ? wanted.origin.requestId : null;
  const copies = wanted.lines.reduce((sum, line) => sum + line.copies, 0);
  const held = wanted.asksAddress ?? null;
  const id = randomUUID();
  const [made] = await tx.$queryRaw<{ isQueued: boolean; isEnough: boolean }[]>`
    WITH wanted AS (
      SELECT "publicationId" AS publication_id, copies
        FROM jsonb_to_recordset(${JSON.stringify(wanted.lines)}::jsonb) AS l("publicationId" uuid, copies int)),
    level AS (
      SELECT publication_id, on_hand - allocated AS available FROM stock_level
       WHERE publication_id IN (SELECT publication_id FROM wanted) ORDER BY publication_id FOR UPDATE),
    allocatable AS (
      SELECT coalesce(bool_and(coalesce(level.available, 0) >= wanted.copies), false) AS is_enough,
             coalesce(bool_or(EXISTS (SELECT 1 FROM consignment c JOIN consignment_line l ON l.consignment_id = c.id
                                       WHERE c.status = 'awaiting_stock' AND l.publication_id = wanted.publication_id
                                         AND l.copies <= level.available)), false) AS is_wanted_by_others
        FROM wanted LEFT JOIN level USING (publication_id)),
    edition AS (
      SELECT coalesce(bool_or(p.replaced_by_id IS NOT NULL), false) AS is_old
        FROM wanted JOIN publication p ON p.id = wanted.publication_id),
    parcel AS (
      INSERT INTO consignment (id, code, order_id, request_id, recipient_id, status, copies, needed_by, waiting_since,
                               held_at, held_reason, address_asked_at)
      SELECT ${id}::uuid, ${wanted.code}, ${orderId}::uuid, ${requestId}::uuid, ${wanted.recipientId}::uuid,
             CASE WHEN is_enough AND NOT is_wanted_by_others THEN 'queued' ELSE 'awaiting_stock' END::consignment_status,
             ${copies}, ${wanted.neededBy ?? null}::date, ${wanted.now},
             CASE WHEN is_old OR ${held}::text IS NOT NULL THEN now() END,
             coalesce(${held}::text, CASE WHEN is_old THEN ${NEW_EDITION} END),
             CASE WHEN ${held}::text IS NOT NULL THEN now() END
        FROM allocatable CROSS JOIN edition RETURNING status = 'queued' AS is_queued),
    line AS (
      INSERT INTO consignment_line (consignment_id, publication_id, copies)
      SELECT ${id}::uuid, publication_id, copies FROM wanted RETURNING id, publication_id, copies),
    allocation AS (
      INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id)
      SELECT publication_id, 'allocation', 0, copies, id FROM line CROSS JOIN parcel WHERE is_queued ORDER BY publication_id)
    SELECT is_queued AS "isQueued", is_enough AS "isEnough" FROM parcel CROSS JOIN allocatable`;
  const [first] = wanted.lines;
  if (first && made?.isEnough && !made.isQueued)
    await enqueue(tx, "allocate_waiting", { publicationId: first.publicationId });
  return { id };
}
