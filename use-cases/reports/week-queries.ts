import { database, Prisma } from "#adapters/database/client.ts";

/** The Monday of a moment's week by clocks in the United Kingdom, as `2026-11-23`. */
const weekOf = (column: string) =>
  Prisma.raw(`to_char(date_trunc('week', ${column} AT TIME ZONE 'Europe/London'), 'YYYY-MM-DD')`);

/** Copies that went out in a week and did not come back, and how long half of their parcels had waited, in days. */
export type SentInWeek = { week: string; ordered: number; free: number; training: number; days: number };

/** What was dispatched since `from`, from an index of what was, and of nothing before. */
export function sentSince(from: Date): Promise<SentInWeek[]> {
  return database().$queryRaw`
    SELECT ${weekOf("dispatched_at")} AS week,
           coalesce(sum(copies) FILTER (WHERE sent_as = 'ordered'), 0)::int AS ordered,
           coalesce(sum(copies) FILTER (WHERE sent_as IN ('individual', 'group')), 0)::int AS free,
           coalesce(sum(copies) FILTER (WHERE sent_as = 'training'), 0)::int AS training,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM dispatched_at - waiting_since)) / 86400 AS days
      FROM consignment WHERE status = 'dispatched' AND dispatched_at >= ${from}::timestamptz GROUP BY 1`;
}

/** Money that arrived in a week, less what was given back in it; of whatever was sold. */
export type IncomeInWeek = { week: string; pence: number };

export function incomeSince(from: Date): Promise<IncomeInWeek[]> {
  return database().$queryRaw`
    SELECT week, sum(pence)::float8 AS pence FROM (
      SELECT ${weekOf("received_at")} AS week, amount_pence AS pence
        FROM payment WHERE received_at >= ${from}::timestamptz
       UNION ALL
      SELECT ${weekOf("settled_at")}, -amount_pence
        FROM refund WHERE status = 'succeeded' AND settled_at >= ${from}::timestamptz) moved GROUP BY 1`;
}

/** Trainings that took place in a week, and how many came. */
export type TrainedInWeek = { week: string; trainings: number; people: number };

export function trainedSince(from: Date): Promise<TrainedInWeek[]> {
  return database().$queryRaw`
    SELECT ${weekOf("starts_at")} AS week, count(*)::int AS trainings,
           coalesce(sum(coalesce(staff_came, 0) + coalesce(volunteers_came, 0) + coalesce(service_users_came, 0)), 0)::int
             AS people
      FROM training_session WHERE status = 'delivered' AND starts_at >= ${from}::timestamptz GROUP BY 1`;
}
