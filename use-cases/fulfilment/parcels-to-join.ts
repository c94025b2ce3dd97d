import { database, type Transaction } from "#adapters/database/client.ts";

export type ParcelToJoin = { id: string; code: string; copies: number };

/**
 * The parcels that can be joined with this one, and this one among them, in the order in which they were made: of the same order
 * or request, to the same person, in the queue like it or waiting for stock like it, and not held. None where it is neither itself.
 */
export async function parcelsToJoin(client: Pick<Transaction, "$queryRaw">, parcelId: string): Promise<ParcelToJoin[]> {
  return client.$queryRaw<ParcelToJoin[]>`
    SELECT each.id, each.code, each.copies FROM consignment this
      JOIN consignment each ON (each.order_id = this.order_id OR each.request_id = this.request_id)
                           AND each.recipient_id = this.recipient_id AND each.status = this.status
     WHERE this.id = ${parcelId}::uuid AND this.status IN ('queued', 'awaiting_stock')
       AND this.held_at IS NULL AND each.held_at IS NULL
     ORDER BY length(each.code), each.code`;
}

/** The others of them, as the page of a parcel offers them. */
export async function othersToJoin(parcelId: string): Promise<ParcelToJoin[]> {
  return (await parcelsToJoin(database(), parcelId)).filter(({ id }) => id !== parcelId);
}
