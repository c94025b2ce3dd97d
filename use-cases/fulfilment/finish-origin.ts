import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { type Happening, historyInsert } from "#use-cases/history/record.ts";
import type { ParcelOrigin } from "./lock-origin.ts";

/** An order of a training is done with once that is over or off, whenever its guides were sent. */
const IS_OVER = Prisma.sql`
  ("order".about = 'copies' OR EXISTS (SELECT FROM booking b WHERE b.order_id = "order".id AND b.status <> 'confirmed'))`;

type Origin = Pick<ParcelOrigin, "orderId" | "requestId">;

/** Fulfils an order or request that `tx` holds locked, once none of its parcels is still to go. Composes. */
export async function finishOrigin(tx: Transaction, origin: Origin, by: Happening["by"]): Promise<void> {
  await tx.$executeRaw`WITH ${finishing(origin, by)} SELECT count(*) FROM finished`;
}

/**
 * The same as parts (`WITH …`) of a larger statement, done only if `when` (a condition in SQL) holds; the parcel `going` is
 * taken for gone, which no part of the same statement could see.
 */
export function finishing(
  { orderId, requestId }: Origin,
  by: Happening["by"],
  when = Prisma.sql`true`,
  going: string | null = null,
): Prisma.Sql {
  const isOrder = orderId !== null;
  const [table, column] = isOrder
    ? [Prisma.raw(`"order"`), "order_id"]
    : [Prisma.raw("free_copy_request"), "request_id"];
  const id = (isOrder ? orderId : requestId) ?? "";
  const subject = isOrder ? ("order" as const) : ("request" as const);
  const fulfilled = { subject, subjectId: id, event: `${subject}_fulfilled`, by };
  return Prisma.sql`
    finished AS (
      UPDATE ${table} SET status = 'fulfilled', closed_at = now(), version = version + 1
       WHERE id = ${id}::uuid AND status = ${Prisma.raw(isOrder ? "'accepted'" : "'approved'")} AND ${when}
         AND ${isOrder ? IS_OVER : Prisma.sql`true`}
         AND NOT EXISTS (SELECT 1 FROM consignment
                          WHERE ${Prisma.raw(column)} = ${id}::uuid AND id IS DISTINCT FROM ${going}::uuid
                            AND status NOT IN ('dispatched', 'returned', 'cancelled'))
      RETURNING id),
    finish_noted AS (${historyInsert([fulfilled], Prisma.sql`EXISTS (SELECT FROM finished)`)})`;
}
