import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { historyInsert } from "#use-cases/history/record.ts";
import type { ParcelOrigin } from "./lock-origin.ts";

type Origin = Pick<ParcelOrigin, "orderId" | "requestId">;

const UNFINISHED = Prisma.sql`status NOT IN ('dispatched', 'returned', 'cancelled')`;
const IS_FINISHED = Prisma.sql`EXISTS (SELECT FROM finished)`;

/** Fulfils an order or request that `tx` holds locked, once none of its parcels is still to go. Composes. */
export async function finishOrigin(tx: Transaction, { orderId, requestId }: Origin, by: StaffMember): Promise<void> {
  if (orderId !== null) {
    const fulfilled = { subject: "order", subjectId: orderId, event: "order_fulfilled", by } as const;
    await tx.$executeRaw`
      WITH finished AS (
        UPDATE "order" SET status = 'fulfilled', closed_at = now(), version = version + 1
         WHERE id = ${orderId}::uuid AND status = 'accepted'
           AND NOT EXISTS (SELECT 1 FROM consignment WHERE order_id = ${orderId}::uuid AND ${UNFINISHED})
        RETURNING id)
      ${historyInsert([fulfilled], IS_FINISHED)}`;
  }
  if (requestId !== null) {
    const fulfilled = { subject: "request", subjectId: requestId, event: "request_fulfilled", by } as const;
    await tx.$executeRaw`
      WITH finished AS (
        UPDATE free_copy_request SET status = 'fulfilled', closed_at = now(), version = version + 1
         WHERE id = ${requestId}::uuid AND status = 'approved'
           AND NOT EXISTS (SELECT 1 FROM consignment WHERE request_id = ${requestId}::uuid AND ${UNFINISHED})
        RETURNING id)
      ${historyInsert([fulfilled], IS_FINISHED)}`;
  }
}
