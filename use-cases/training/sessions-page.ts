import { database, Prisma } from "#adapters/database/client.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import type { TrainingFormat } from "#domain/training/training-day.ts";
import type { TrainingSessionStatus } from "#domain/training/training-session-life.ts";

/** What the list of open sessions can be kept to. */
export const SESSION_VIEWS = ["ahead", "draft", "past"] as const;
export type SessionView = (typeof SESSION_VIEWS)[number];

export type SessionRow = {
  id: string;
  title: string;
  status: TrainingSessionStatus;
  startsAt: Date;
  endsAt: Date;
  format: TrainingFormat;
  capacity: number;
  seatsTaken: number;
  /** On the waiting list. */
  seatsWaiting: number;
  seatPricePence: number;
};

const PAGE = 50;

/** One page of the open sessions of a view: those ahead and drafts soonest first; past and cancelled ones latest first. */
export async function sessionsPage(view: SessionView, after: PageMark | null, now: Date): Promise<Page<SessionRow>> {
  const [order, beyond] = view === "past" ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
  const from = after ? Prisma.sql`AND (starts_at, id) ${beyond} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<SessionRow[]>`
    SELECT t.id, t.title, t.status, t.starts_at AS "startsAt", t.ends_at AS "endsAt", t.format, t.capacity,
           t.seats_taken AS "seatsTaken", t.seat_price_pence AS "seatPricePence",
           (SELECT coalesce(sum(s.seats), 0)::int FROM seat_booking s
             WHERE s.training_session_id = t.id AND s.status = 'waiting') AS "seatsWaiting"
      FROM (SELECT * FROM training_session WHERE kind = 'open' AND ${inView(view, now)} ${from}
             ORDER BY starts_at ${order}, id ${order} LIMIT ${PAGE + 1}) t
     ORDER BY t.starts_at ${order}, t.id ${order}`;
  return pageOf(found, PAGE, ({ startsAt, id }) => ({ at: startsAt, id }));
}

function inView(view: SessionView, now: Date): Prisma.Sql {
  if (view === "draft") return Prisma.sql`status = 'draft'`;
  if (view === "ahead") return Prisma.sql`status = 'planned' AND starts_at > ${now}`;
  return Prisma.sql`status <> 'draft' AND (status <> 'planned' OR starts_at <= ${now})`;
}
