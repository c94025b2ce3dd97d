import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { StockNeed } from "#domain/stock/availability.ts";
import { record } from "#use-cases/history/record.ts";
import { newestEditions } from "#use-cases/stock/newest-editions.ts";
import { CANCELLED, releaseCopies } from "./cancel-consignments.ts";
import { nextCode } from "./next-code.ts";
import { partCopies } from "./part-copies.ts";

type Parcel = { id: string; status: ConsignmentStatus; copies: number; lines: StockNeed[] };

/**
 * Takes copies out of an order's parcels that are not packed, those that wait for stock first: they become a parcel that
 * is cancelled, and go to whoever waits. A copy of a newer edition stands for one that was ordered. A claimed parcel goes back into the queue, because its slip is out of date.
 * Answers `false`, touching nothing, when there are not so many before packing. `tx` holds the order locked.
 */
export async function cancelCopies(
  tx: Transaction,
  orderId: string,
  wanted: readonly StockNeed[],
  by: StaffMember,
): Promise<boolean> {
  const parcels = await tx.$queryRaw<Parcel[]>`
    SELECT id, status, copies,
           (SELECT json_agg(json_build_object('publicationId', l.publication_id, 'copies', l.copies))
              FROM consignment_line l WHERE l.consignment_id = c.id) AS lines
      FROM consignment c WHERE order_id = ${orderId}::uuid AND status IN ('awaiting_stock', 'queued', 'claimed')
     ORDER BY id FOR UPDATE OF c`;
  const order = ["awaiting_stock", "queued", "claimed"];
  parcels.sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  const newest = await newestEditions(tx);
  const left = new Map(wanted.map(({ publicationId, copies }) => [newest.get(publicationId), copies]));
  const parts = parcels.map((parcel) => ({ parcel, parts: takeFrom(parcel, left, newest) }));
  if ([...left.values()].some((copies) => copies > 0)) return false;
  for (const each of parts) if (each.parts.length > 0) await cancelPart(tx, orderId, each, by);
  return true;
}

type Left = Map<string | undefined, number>;

/** `left` goes by the newest edition of each title. */
function takeFrom({ lines }: Parcel, left: Left, newest: ReadonlyMap<string, string>): StockNeed[] {
  return lines.flatMap(({ publicationId, copies }) => {
    const title = newest.get(publicationId);
    const taken = Math.min(copies, left.get(title) ?? 0);
    left.set(title, (left.get(title) ?? 0) - taken);
    return taken > 0 ? [{ publicationId, copies: taken }] : [];
  });
}

type Part = { parcel: Parcel; parts: StockNeed[] };

async function cancelPart(tx: Transaction, orderId: string, { parcel, parts }: Part, by: StaffMember): Promise<void> {
  const copies = parts.reduce((sum, part) => sum + part.copies, 0);
  const id = copies === parcel.copies ? parcel.id : await partOff(tx, orderId, { parcel, parts });
  await tx.consignment.update({ where: { id }, data: { ...CANCELLED, batchNumber: null } });
  if (parcel.status !== "awaiting_stock") await releaseCopies(tx, [id]);
  const details = { copies };
  await record(tx, { subject: "consignment", subjectId: parcel.id, event: "copies_cancelled", by, details });
}

async function partOff(tx: Transaction, orderId: string, { parcel, parts }: Part): Promise<string> {
  const code = await nextCode(tx, { orderId, requestId: null });
  if (code === null) throw new Error("no code is left for one more parcel");
  const id = await partCopies(tx, { parcelId: parcel.id, code, parts });
  await tx.consignment.updateMany({
    where: { id: parcel.id, status: "claimed" },
    data: { status: "queued", claimedById: null, claimedAt: null, batchNumber: null },
  });
  if (parcel.status === "awaiting_stock")
    for (const { publicationId } of parts) await enqueue(tx, "allocate_waiting", { publicationId });
  return id;
}
