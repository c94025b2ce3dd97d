import type { Transaction } from "#adapters/database/client.ts";

/**
 * Hands all copies of a parcel to another that is in the same state, title by title: what was allocated to the one by a `split`
 * movement to the other. The lines of the one stay as a record of what was in it. Composes; the caller holds both locked, and cancels
 * the one in the same transaction, because nothing is allocated to it any more.
 */
export async function takeInCopies(
  tx: Transaction,
  { intoId, fromId }: { intoId: string; fromId: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE consignment first
       SET copies = first.copies + other.copies, waiting_since = least(first.waiting_since, other.waiting_since),
           needed_by = least(first.needed_by, other.needed_by), version = first.version + 1
      FROM consignment other WHERE first.id = ${intoId}::uuid AND other.id = ${fromId}::uuid`;
  await tx.$executeRaw`
    INSERT INTO consignment_line (consignment_id, publication_id, copies)
    SELECT ${intoId}::uuid, publication_id, copies FROM consignment_line WHERE consignment_id = ${fromId}::uuid
     ORDER BY publication_id
        ON CONFLICT (consignment_id, publication_id) DO UPDATE SET copies = consignment_line.copies + excluded.copies`;
  await tx.$executeRaw`
    INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id)
    SELECT half.publication_id, 'split', 0, half.change, half.line FROM (
      SELECT l.publication_id, -l.copies AS change, l.id AS line FROM consignment_line l WHERE l.consignment_id = ${fromId}::uuid
       UNION ALL
      SELECT l.publication_id, l.copies, i.id FROM consignment_line l
        JOIN consignment_line i ON i.consignment_id = ${intoId}::uuid AND i.publication_id = l.publication_id
       WHERE l.consignment_id = ${fromId}::uuid) half
     WHERE (SELECT status FROM consignment WHERE id = ${fromId}::uuid) = 'queued'
     ORDER BY half.publication_id, half.change`;
}
