import type { Transaction } from "#adapters/database/client.ts";
import { isId } from "./change-consignments.ts";

/** Where a parcel comes from, and what is in it. */
export type Origin = { orderId: string | null; requestId: string | null; recipientId: string; copies: number };

/**
 * Locks the order or request of a parcel, which comes before the parcel itself everywhere: so that of several parcels the
 * last one knows it is. Undefined for a parcel that there is none of.
 */
export async function lockOrigin(tx: Transaction, id: string): Promise<Origin | undefined> {
  if (!isId(id)) return undefined;
  const [parcel] = await tx.$queryRaw<Origin[]>`
    SELECT order_id AS "orderId", request_id AS "requestId", recipient_id AS "recipientId", copies
      FROM consignment WHERE id = ${id}::uuid`;
  if (parcel?.orderId) await tx.$executeRaw`SELECT 1 FROM "order" WHERE id = ${parcel.orderId}::uuid FOR UPDATE`;
  if (parcel?.requestId)
    await tx.$executeRaw`SELECT 1 FROM free_copy_request WHERE id = ${parcel.requestId}::uuid FOR UPDATE`;
  return parcel;
}
