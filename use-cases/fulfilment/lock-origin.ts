import type { Transaction } from "#adapters/database/client.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";
import { isId } from "#domain/id.ts";

/** Where a parcel came from, and what its label and slip go by. */
export type ParcelOrigin = {
  orderId: string | null;
  requestId: string | null;
  recipientId: string;
  copies: number;
  /** Null once its person is forgotten. */
  postcode: string | null;
};

/** The order or request is locked before its parcel, as everywhere: so that the last of several parcels knows it is. */
export async function lockOrigin(tx: Transaction, id: string): Promise<ParcelOrigin | undefined> {
  if (!isId(id)) return undefined;
  const [parcel] = await tx.$queryRaw<(Omit<ParcelOrigin, "postcode"> & Sealed)[]>`
    WITH parcel AS MATERIALIZED (SELECT order_id, request_id, recipient_id, copies FROM consignment WHERE id = ${id}::uuid),
    its_order AS MATERIALIZED (SELECT id FROM "order" WHERE id = (SELECT order_id FROM parcel) FOR UPDATE),
    its_request AS MATERIALIZED (SELECT id FROM free_copy_request WHERE id = (SELECT request_id FROM parcel) FOR UPDATE)
    SELECT parcel.order_id AS "orderId", parcel.request_id AS "requestId", parcel.recipient_id AS "recipientId", copies,
           (SELECT ${SEALED} FROM recipient r WHERE r.id = parcel.recipient_id) AS sealed
      FROM parcel LEFT JOIN its_order ON true LEFT JOIN its_request ON true`;
  return parcel && withParts(parcel, "postcode");
}
