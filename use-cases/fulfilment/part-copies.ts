import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import type { StockNeed } from "#domain/stock/availability.ts";

/** What leaves a parcel for one of its own, by title. */
export type Parting = { parcelId: string; code: string; parts: readonly StockNeed[] };

type Line = { id: string; publicationId: string; copies: number };

/**
 * Parts copies from a parcel that `tx` holds locked: they become another parcel of the same origin, in the same state
 * and hands, with the same age; of two that wait for stock it comes just before the rest. A title that goes whole takes its line along; of one that is divided, a `split` movement
 * hands over what was allocated. The caller has made sure that something stays. Gives the id of the new parcel.
 */
export async function partCopies(tx: Transaction, { parcelId, code, parts }: Parting): Promise<string> {
  const id = randomUUID();
  const copies = parts.reduce((sum, part) => sum + part.copies, 0);
  await tx.$executeRaw`
    INSERT INTO consignment (id, code, order_id, request_id, recipient_id, status, copies, held_at, held_reason,
                             address_asked_at, claimed_by_id, claimed_at, batch_number, needed_by, waiting_since)
    SELECT ${id}::uuid, ${code}, order_id, request_id, recipient_id, status, ${copies}, held_at, held_reason,
           address_asked_at, claimed_by_id, claimed_at, batch_number, needed_by,
           waiting_since - CASE status WHEN 'awaiting_stock' THEN interval '1 ms' ELSE interval '0' END
      FROM consignment WHERE id = ${parcelId}::uuid`;
  await tx.$executeRaw`
    UPDATE consignment SET copies = copies - ${copies}, version = version + 1 WHERE id = ${parcelId}::uuid`;
  const lines = await tx.consignmentLine.findMany({
    where: { consignmentId: parcelId },
    orderBy: { publicationId: "asc" },
  });
  for (const line of lines) {
    const part = parts.find(({ publicationId }) => publicationId === line.publicationId);
    if (part) await partLine(tx, line, part.copies, id);
  }
  return id;
}

async function partLine(tx: Transaction, line: Line, copies: number, consignmentId: string): Promise<void> {
  if (copies === line.copies) {
    await tx.consignmentLine.update({ where: { id: line.id }, data: { consignmentId } });
    return;
  }
  const { publicationId } = line;
  await tx.consignmentLine.update({ where: { id: line.id }, data: { copies: { decrement: copies } } });
  const made = await tx.consignmentLine.create({
    data: { consignmentId, publicationId, copies },
    select: { id: true },
  });
  await tx.$executeRaw`
    INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id)
    SELECT ${publicationId}::uuid, 'split', 0, change, line
      FROM (VALUES (${-copies}::int, ${line.id}::uuid), (${copies}::int, ${made.id}::uuid)) AS half (change, line)
     WHERE (SELECT status FROM consignment WHERE id = ${consignmentId}::uuid) IN ('queued', 'claimed', 'packed')`;
}
