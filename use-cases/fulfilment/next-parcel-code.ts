import type { Transaction } from "#adapters/database/client.ts";
import type { Origin } from "./lock-origin.ts";

/**
 * The code of one more parcel of an order or request: its reference, and a number (`AG-7K3F-9Q2MB-2`). Its origin must be
 * locked, so that two who ask at once do not get the same.
 */
export async function nextParcelCode(tx: Transaction, { orderId, requestId }: Origin): Promise<string> {
  const [next] = await tx.$queryRaw<{ code: string }[]>`
    SELECT coalesce(o.reference, q.reference) || '-' ||
           (SELECT count(*) + 1 FROM consignment WHERE order_id = o.id OR request_id = q.id) AS code
      FROM (SELECT 1) one
      LEFT JOIN "order" o ON o.id = ${orderId}::uuid
      LEFT JOIN free_copy_request q ON q.id = ${requestId}::uuid`;
  if (!next) throw new Error("a parcel without an order or request");
  return next.code;
}
