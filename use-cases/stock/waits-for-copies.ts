import { database, Prisma } from "#adapters/database/client.ts";

/**
 * In SQL, of a `consignment c`: it waits for more copies of a title than are free now, and not only for the job that allocates
 * them. Until more are printed, or others are cancelled, it cannot be packed.
 */
export const WAITS_FOR_COPIES = Prisma.sql`(
  c.status = 'awaiting_stock' AND EXISTS (
    SELECT 1 FROM consignment_line l LEFT JOIN stock_level s ON s.publication_id = l.publication_id
     WHERE l.consignment_id = c.id AND l.copies > coalesce(s.on_hand - s.allocated, 0)))`;

/** True when a parcel of this order or request waits so. */
export async function waitsForCopies(of: { orderId: string } | { requestId: string }): Promise<boolean> {
  const whose =
    "orderId" in of ? Prisma.sql`c.order_id = ${of.orderId}::uuid` : Prisma.sql`c.request_id = ${of.requestId}::uuid`;
  const [found] = await database().$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM consignment c WHERE ${whose} AND ${WAITS_FOR_COPIES}) AS waits`;
  return found?.waits ?? false;
}
