import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import { isBeforePacking, isOutOfReach, isPackedOrSent } from "#domain/fulfilment/consignment-life.ts";

type ToCancel = { id: string; status: ConsignmentStatus; isLost: boolean };

/** What is written to a parcel that is cancelled: nobody has it, and it waits for nothing. */
export const CANCELLED = {
  status: "cancelled",
  claimedById: null,
  claimedAt: null,
  heldAt: null,
  heldReason: null,
  addressAskedAt: null,
  version: { increment: 1 },
} as const;

/**
 * Cancels every parcel of an order or request that is not packed, and gives its copies back to the shelf's free ones.
 * Refuses by `false`, touching nothing, when one of them is packed or with the carrier; one that came back or was lost
 * stays as it is. Composes; locks the parcels' rows.
 */
export async function cancelConsignments(
  tx: Transaction,
  origin: { orderId: string } | { requestId: string },
): Promise<boolean> {
  const id = "orderId" in origin ? origin.orderId : origin.requestId;
  const all = await tx.$queryRaw<ToCancel[]>`
    SELECT id, status, lost_at IS NOT NULL AS "isLost" FROM consignment
     WHERE (order_id = ${id}::uuid OR request_id = ${id}::uuid) AND status <> 'cancelled' ORDER BY id FOR UPDATE`;
  if (all.some(isOutOfReach)) return false;
  const parcels = all.filter(({ status }) => isBeforePacking(status));
  const ids = parcels.map((parcel) => parcel.id);
  await tx.consignment.updateMany({
    where: { id: { in: ids } },
    data: CANCELLED,
  });
  await releaseCopies(
    tx,
    parcels.filter((parcel) => parcel.status !== "awaiting_stock").map((parcel) => parcel.id),
  );
  return true;
}

/**
 * Cancels the parcels of many requests at once, but of those of which one is packed or was ever sent: nothing of theirs is touched, and their ids are
 * given back. Composes; the caller has locked the requests.
 */
export async function cancelParcelsOfRequests(tx: Transaction, requestIds: readonly string[]): Promise<Set<string>> {
  const all = await tx.$queryRaw<{ id: string; requestId: string; status: ConsignmentStatus }[]>`
    SELECT id, request_id AS "requestId", status FROM consignment
     WHERE request_id = ANY(${[...requestIds]}::uuid[]) AND status <> 'cancelled' ORDER BY id FOR UPDATE`;
  const tooLate = new Set(all.filter(({ status }) => isPackedOrSent(status)).map(({ requestId }) => requestId));
  const parcels = all.filter(({ requestId }) => !tooLate.has(requestId));
  if (parcels.length === 0) return tooLate;
  await tx.consignment.updateMany({ where: { id: { in: parcels.map(({ id }) => id) } }, data: CANCELLED });
  const allocated = parcels.filter(({ status }) => status !== "awaiting_stock");
  await releaseCopies(
    tx,
    allocated.map(({ id }) => id),
  );
  return tooLate;
}

/** Gives allocated copies back to the shelf's free ones, and has them allocated to whoever waits. Composes. */
export async function releaseCopies(tx: Transaction, consignmentIds: readonly string[]): Promise<void> {
  if (consignmentIds.length === 0) return;
  const freed = await tx.$queryRaw<{ publicationId: string }[]>`
    INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id)
    SELECT publication_id, 'release', 0, -copies, id FROM consignment_line
     WHERE consignment_id = ANY(${[...consignmentIds]}::uuid[]) ORDER BY publication_id
    RETURNING publication_id AS "publicationId"`;
  for (const publicationId of new Set(freed.map((each) => each.publicationId))) {
    await enqueue(tx, "allocate_waiting", { publicationId });
  }
}
