import { database, Prisma } from "#adapters/database/client.ts";
import type { FoundCounts, FoundFeedback } from "#domain/reports/training-figures.ts";
import type { TrainingSpan } from "#domain/reports/training-span.ts";
import { FEWEST_ANSWERS } from "#domain/training/feedback-answers.ts";

export type KindFilter = "all" | "arranged" | "open";
type Span = Pick<TrainingSpan, "from" | "to">;

/** The month of a moment by clocks in the United Kingdom, as `2026-11`. */
const monthOfMoment = (column: string) => Prisma.raw(`to_char(${column} AT TIME ZONE 'Europe/London', 'YYYY-MM')`);
const within = (column: string, { from, to }: Span) =>
  Prisma.sql`${Prisma.raw(column)} >= ${from}::timestamptz AND ${Prisma.raw(column)} < ${to}::timestamptz`;

/** Trainings that took place, and who came, as it was written down on the day. */
export function deliveredIn(span: Span, kind: KindFilter): Promise<FoundCounts[]> {
  return database().$queryRaw`
    SELECT ${monthOfMoment("starts_at")} AS month,
           count(*) FILTER (WHERE kind = 'arranged' AND format = 'online')::int AS "arrangedOnline",
           count(*) FILTER (WHERE kind = 'arranged' AND format = 'in_person')::int AS "arrangedInPerson",
           count(*) FILTER (WHERE kind = 'open' AND format = 'online')::int AS "openOnline",
           count(*) FILTER (WHERE kind = 'open' AND format = 'in_person')::int AS "openInPerson",
           coalesce(sum(staff_came), 0)::int AS staff, coalesce(sum(volunteers_came), 0)::int AS volunteers,
           coalesce(sum(service_users_came), 0)::int AS "serviceUsers"
      FROM training_session
     WHERE status = 'delivered' AND ${within("starts_at", span)} AND ${kind} IN ('all', kind::text) GROUP BY 1`;
}

/** Places at open sessions that stand or took place, by the month of the day, and those that are somebody's. */
export async function placesIn(span: Span, kind: KindFilter): Promise<FoundCounts[]> {
  if (kind === "arranged") return [];
  return database().$queryRaw`
    SELECT ${monthOfMoment("t.starts_at")} AS month, sum(t.capacity)::int AS capacity,
           coalesce(sum((SELECT sum(s.seats) FROM seat_booking s
                          WHERE s.training_session_id = t.id AND s.status = 'confirmed')), 0)::int AS "placesSold"
      FROM training_session t
     WHERE t.kind = 'open' AND t.status IN ('planned', 'delivered') AND ${within("t.starts_at", span)} GROUP BY 1`;
}

/** What came in for orders of trainings and places, and what was given back of them, each in the month in which it moved. */
export function moneyIn(span: Span, kind: KindFilter): Promise<FoundCounts[]> {
  const abouts = { all: ["training", "seats"], arranged: ["training"], open: ["seats"] }[kind];
  const isAbout = Prisma.sql`o.about::text = ANY(${abouts})`;
  return database().$queryRaw`
    SELECT month, sum(paid)::float8 AS "paidPence", sum(back)::float8 AS "backPence" FROM (
      SELECT ${monthOfMoment("p.received_at")} AS month, p.amount_pence AS paid, 0 AS back
        FROM payment p JOIN "order" o ON o.id = p.order_id WHERE ${within("p.received_at", span)} AND ${isAbout}
       UNION ALL
      SELECT ${monthOfMoment("r.settled_at")}, 0, r.amount_pence
        FROM refund r JOIN payment p ON p.id = r.payment_id JOIN "order" o ON o.id = p.order_id
       WHERE r.status = 'succeeded' AND ${within("r.settled_at", span)} AND ${isAbout}
    ) moved GROUP BY 1`;
}

/** Bookings, and places that had been confirmed, by the month in which they were cancelled. */
export function cancelledIn(span: Span, kind: KindFilter): Promise<FoundCounts[]> {
  return database().$queryRaw`
    SELECT month, sum(bookings)::int AS "bookingsCancelled", sum(places)::int AS "placesCancelled" FROM (
      SELECT ${monthOfMoment("closed_at")} AS month, 1 AS bookings, 0 AS places
        FROM booking WHERE status = 'cancelled' AND ${within("closed_at", span)} AND ${kind} <> 'open'
       UNION ALL
      SELECT ${monthOfMoment("closed_at")}, 0, seats FROM seat_booking
       WHERE status = 'cancelled' AND confirmed_at IS NOT NULL AND ${within("closed_at", span)} AND ${kind} <> 'arranged'
    ) gone GROUP BY 1`;
}

const marks = (column: string) =>
  Prisma.raw(`json_build_object('answers', sum(${column}_answers), 'sum', coalesce(sum(${column}_sum), 0))`);
const summed = (column: string, value = column) =>
  Prisma.raw(`count(${value}) AS ${column}_answers, sum(${value}) AS ${column}_sum`);

/** The answers about the trainings of each month: those of trainings that show their own results, and those of the others. */
export function answersIn(span: Span): Promise<FoundFeedback[]> {
  return database().$queryRaw`
    SELECT month, "isShownAlone", ${marks("useful")} AS useful, ${marks("before")} AS "confidentBefore",
           ${marks("after")} AS "confidentAfter", ${marks("recommends")} AS recommends
      FROM (SELECT ${monthOfMoment("t.starts_at")} AS month, count(*) >= ${FEWEST_ANSWERS}::int AS "isShownAlone",
                   ${summed("useful")}, ${summed("before", "confident_before")}, ${summed("after", "confident_after")},
                   ${summed("recommends", "recommends::int")}
              FROM training_session t JOIN feedback_answer f ON f.training_session_id = t.id
             WHERE ${within("t.starts_at", span)} GROUP BY t.id) day
     GROUP BY 1, 2`;
}
