import type { Transaction } from "#adapters/database/client.ts";
import { isId } from "./change-consignments.ts";

/** Where a parcel came from, and what its label and slip go by. */
export type ParcelOrigin = {
  orderId: string | null;
  requestId: string | null;
  recipientId: string;
  copies: number;
};

/** The order or request is locked before its parcel, as everywhere: so that the last of several parcels knows it is. */
export async function lockOrigin(tx: Transaction, id: string): Promise<ParcelOrigin | undefined> {
  if (!isId(id)) return undefined;
  const [parcel] = await tx.$queryRaw<ParcelOrigin[]>`
    SELECT order_id AS "orderId", request_id AS "requestId", recipient_id AS "recipientId", copies
      FROM consignment WHERE id = ${id}::uuid`;
  if (parcel?.orderId) await tx.$executeRaw`SELECT 1 FROM "order" WHERE id = ${parcel.orderId}::uuid FOR UPDATE`;
  if (parcel?.requestId)
    await tx.$executeRaw`SELECT 1 FROM free_copy_request WHERE id = ${parcel.requestId}::uuid FOR UPDATE`;
  return parcel;
}
