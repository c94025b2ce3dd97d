import type { Transaction } from "#adapters/database/client.ts";
import { MOST_PARCELS, nextParcelCode } from "#domain/fulfilment/parcel-code.ts";
import type { ParcelOrigin } from "./lock-origin.ts";

/** A code for one more parcel of an order or request that `tx` holds locked; null when there have been too many. */
export async function nextCode(
  tx: Transaction,
  { orderId, requestId }: Pick<ParcelOrigin, "orderId" | "requestId">,
): Promise<string | null> {
  const id = orderId ?? requestId;
  const [found] = await tx.$queryRaw<{ reference: string; before: number }[]>`
    SELECT coalesce((SELECT reference FROM "order" WHERE id = ${id}::uuid),
                    (SELECT reference FROM free_copy_request WHERE id = ${id}::uuid)) AS reference,
           (SELECT count(*)::int FROM consignment WHERE order_id = ${id}::uuid OR request_id = ${id}::uuid) AS before`;
  if (!found || found.before >= MOST_PARCELS) return null;
  return nextParcelCode(found.reference, found.before);
}
