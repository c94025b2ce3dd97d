import { Prisma, type Transaction } from "#adapters/database/client.ts";

const TABLES = ["order", "free_copy_request", "enquiry", "quote", "proposal", "booking", "seat_booking", "consignment"];

/**
 * Locks all that these recipients have with us, as far as nobody has it in hand: nothing of it changes until `tx` ends. Nobody is
 * waited for, so no two can wait for each other. Gives how many things of each it locked: whoever has more than that is in
 * somebody's hands right now. Composes.
 */
export async function lockThings(tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> {
  const locked = TABLES.map(
    (table) => Prisma.sql`${Prisma.raw(`"locked_${table}"`)} AS MATERIALIZED (
      SELECT recipient_id FROM ${Prisma.raw(`"${table}"`)} WHERE recipient_id = ANY(${[...ids]}::uuid[]) FOR UPDATE SKIP LOCKED)`,
  );
  const all = TABLES.map((table) => Prisma.raw(`SELECT recipient_id FROM "locked_${table}"`));
  const rows = await tx.$queryRaw<{ id: string; locked: number }[]>`
    WITH ${Prisma.join(locked, ", ")}
    SELECT recipient_id AS id, count(*)::int AS locked FROM (${Prisma.join(all, " UNION ALL ")}) thing GROUP BY recipient_id`;
  return new Map(rows.map(({ id, locked }) => [id, locked]));
}
