import { database, Prisma } from "#adapters/database/client.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";

/**
 * A day of training (`t`) that is over, and of which nobody has said yet who came: until then nobody is thanked, or can fetch a
 * certificate. An open session that nobody has a place at is none.
 */
export const IS_TO_WRITE_DOWN = Prisma.sql`
  t.status = 'planned' AND t.starts_at < now() AND t.ends_at < now() AND (t.kind = 'arranged' OR t.seats_taken > 0)`;

export type DayToWriteDown = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** Whom an arranged one is for. */
  organisationName: string | null;
};

/** The days of training that are over and not written down, the longest ago first: 50 at most. */
export async function daysToWriteDown(): Promise<DayToWriteDown[]> {
  const found = await database().$queryRaw<(Omit<DayToWriteDown, "organisationName"> & Sealed)[]>`
    SELECT t.id, t.title, t.starts_at AS "startsAt", t.ends_at AS "endsAt", ${SEALED} AS sealed
      FROM training_session t LEFT JOIN booking b ON b.training_session_id = t.id
      LEFT JOIN recipient r ON r.id = b.recipient_id
     WHERE ${IS_TO_WRITE_DOWN} ORDER BY t.starts_at, t.id LIMIT 50`;
  return found.map((row) => withParts(row, "organisationName"));
}
