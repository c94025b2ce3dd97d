import { database, Prisma } from "#adapters/database/client.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { CAN_BE_MADE_ANEW, KEY_MADE_ANEW } from "./parked-email.ts";

/**
 * What waits, what is parked for a person, what was sent, what was sent and did not arrive, and what is never sent: nobody
 * to send it to, or given up.
 */
export const OUTBOX_VIEWS = ["queued", "parked", "sent", "undelivered", "dropped"] as const;
export type OutboxView = (typeof OUTBOX_VIEWS)[number];

/** One email as the outbox shows it: never what it says. `about` is the reference of what it belongs to. */
export type EmailRow = {
  id: string;
  kind: string;
  /** Which turn it tells of, where its kind is told of several. */
  news: string | null;
  status: "queued" | "sent" | "parked" | "dropped";
  attempts: number;
  firstAttemptAt: Date | null;
  problem: string | null;
  delivery: string | null;
  about: string | null;
  orderReference: string | null;
  requestReference: string | null;
  staffName: string | null;
  canBeMadeAnew: boolean;
  wasMadeAnew: boolean;
  createdAt: Date;
  sentAt: Date | null;
};

/** How many emails wait and how many are parked, each counted up to 1,000. */
export async function countOutbox(): Promise<{ queued: number; parked: number }> {
  const [found] = await database().$queryRaw<{ queued: number; parked: number }[]>`
    SELECT (SELECT count(*)::int FROM (SELECT 1 FROM outbox_email WHERE status = 'queued' LIMIT 1000) one) AS queued,
           (SELECT count(*)::int FROM (SELECT 1 FROM outbox_email WHERE status = 'parked' LIMIT 1000) one) AS parked`;
  return found ?? { queued: 0, parked: 0 };
}

const PAGE = 50;

/** One page of the outbox: what waits and what is parked oldest first, the others latest first, by when they were written. */
export async function outboxPage(view: OutboxView, after: PageMark | null): Promise<Page<EmailRow>> {
  const latestFirst = view !== "queued" && view !== "parked";
  const compare = Prisma.raw(latestFirst ? "<" : ">");
  const order = Prisma.raw(latestFirst ? "e.created_at DESC, e.id DESC" : "e.created_at, e.id");
  const from = after ? Prisma.sql`AND (e.created_at, e.id) ${compare} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<EmailRow[]>`
    SELECT e.id, e.kind, e.data->>'news' AS news, e.status, e.attempts, e.first_attempt_at AS "firstAttemptAt", e.problem, e.delivery,
           e.created_at AS "createdAt", e.sent_at AS "sentAt", e."orderReference", e."requestReference", s.name AS "staffName",
           coalesce(${CAN_BE_MADE_ANEW}, false) AS "canBeMadeAnew",
           EXISTS (SELECT 1 FROM outbox_email a WHERE a.dedupe_key = ${KEY_MADE_ANEW}) AS "wasMadeAnew",
           coalesce(e."orderReference", e."requestReference",
                    (SELECT reference FROM seat_booking WHERE recipient_id = e.recipient_id),
                    (SELECT reference FROM booking WHERE id = (e.data->>'bookingId')::uuid),
                    (SELECT reference FROM booking WHERE training_session_id = (e.data->>'trainingSessionId')::uuid),
                    (SELECT reference FROM proposal WHERE id = (e.data->>'proposalId')::uuid),
                    (SELECT reference FROM quote WHERE id = (e.data->>'quoteId')::uuid),
                    (SELECT reference FROM enquiry WHERE recipient_id = e.recipient_id)) AS about
      FROM (SELECT e.*, (SELECT reference FROM "order" WHERE recipient_id = e.recipient_id) AS "orderReference",
                   (SELECT reference FROM free_copy_request WHERE recipient_id = e.recipient_id) AS "requestReference"
              FROM outbox_email e WHERE ${whichEmails(view)} ${from} ORDER BY ${order} LIMIT ${PAGE + 1}) e
      LEFT JOIN staff_member s ON s.id = e.staff_member_id
     ORDER BY ${order}`;
  return pageOf(found, PAGE, (row) => ({ at: row.createdAt, id: row.id }));
}

/** Named as the index of those that did not arrive names them. */
function whichEmails(view: OutboxView): Prisma.Sql {
  if (view === "undelivered") return Prisma.sql`e.delivery IN ('bounced', 'complained', 'failed')`;
  return Prisma.sql`e.status = ${view}::outbox_status`;
}
