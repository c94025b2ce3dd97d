import { z } from "zod";
import { database, type Prisma, type Transaction } from "#adapters/database/client.ts";

const rows = z.array(z.object({ position: z.number() }));

type Reader = Pick<Transaction, "$queryRaw">;

/**
 * The positions of the dates of a proposal that cannot be taken any more: those that have begun, and those on which one of its
 * trainers is elsewhere or off. It keeps nothing: accepting looks again.
 */
export async function datesGone(proposalId: string, now: Date, reader: Reader = database()): Promise<number[]> {
  const found = await reader.$queryRaw<Prisma.JsonValue[]>`
    SELECT d.position FROM proposal_date d JOIN proposal p ON p.id = d.proposal_id
     WHERE d.proposal_id = ${proposalId}::uuid
       AND (d.starts_at <= ${now} OR EXISTS (
         SELECT FROM proposal_trainer pt JOIN trainer_time t ON t.trainer_id = pt.trainer_id
          WHERE pt.proposal_id = p.id
            AND tstzrange(t.starts_at, t.ends_at) && tstzrange(d.starts_at - make_interval(mins => p.travel_minutes::int),
                                                               d.ends_at + make_interval(mins => p.travel_minutes::int))))
     ORDER BY d.position`;
  return rows.parse(found).map(({ position }) => position);
}
