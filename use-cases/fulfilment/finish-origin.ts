import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import type { ParcelOrigin } from "./lock-origin.ts";

type Origin = Pick<ParcelOrigin, "orderId" | "requestId">;

/** Fulfils an order or request that `tx` holds locked, once none of its parcels is still to go. Composes. */
export async function finishOrigin(tx: Transaction, parcel: Origin, by: StaffMember): Promise<void> {
  const unfinished = Prisma.sql`status NOT IN ('dispatched', 'returned', 'cancelled')`;
  const finished = parcel.orderId
    ? await tx.$executeRaw`
        UPDATE "order" SET status = 'fulfilled', closed_at = now(), version = version + 1
         WHERE id = ${parcel.orderId}::uuid AND status = 'accepted'
           AND NOT EXISTS (SELECT 1 FROM consignment WHERE order_id = ${parcel.orderId}::uuid AND ${unfinished})`
    : await tx.$executeRaw`
        UPDATE free_copy_request SET status = 'fulfilled', closed_at = now(), version = version + 1
         WHERE id = ${parcel.requestId}::uuid AND status = 'approved'
           AND NOT EXISTS (SELECT 1 FROM consignment WHERE request_id = ${parcel.requestId}::uuid AND ${unfinished})`;
  if (finished === 0) return;
  if (parcel.orderId) await record(tx, { subject: "order", subjectId: parcel.orderId, event: "order_fulfilled", by });
  if (parcel.requestId)
    await record(tx, { subject: "request", subjectId: parcel.requestId, event: "request_fulfilled", by });
}
