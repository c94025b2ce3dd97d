import { database, Prisma } from "#adapters/database/client.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { EMAIL, type EmailRow, emailRow, type FoundEmail } from "./email-row.ts";
import { STANDING } from "./standing.ts";

/**
 * What waits, what is parked for a person, what was sent, what was sent and did not arrive, and what is never sent: nobody
 * to send it to, or given up.
 */
export const OUTBOX_VIEWS = ["queued", "parked", "sent", "undelivered", "dropped"] as const;
export type OutboxView = (typeof OUTBOX_VIEWS)[number];

/** With what it belongs to: `about` is a reference. */
export type OutboxRow = EmailRow & Abouts;
type Abouts = {
  about: string | null;
  orderReference: string | null;
  requestReference: string | null;
  staffName: string | null;
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
export async function outboxPage(view: OutboxView, after: PageMark | null): Promise<Page<OutboxRow>> {
  const latestFirst = view !== "queued" && view !== "parked";
  const compare = Prisma.raw(latestFirst ? "<" : ">");
  const order = Prisma.raw(latestFirst ? "e.created_at DESC, e.id DESC" : "e.created_at, e.id");
  const from = after ? Prisma.sql`AND (e.created_at, e.id) ${compare} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<(FoundEmail & Abouts)[]>`
    SELECT ${EMAIL}, e."orderReference", e."requestReference", s.name AS "staffName",
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
      LEFT JOIN staff_member s ON s.id = e.staff_member_id ${STANDING}
     ORDER BY ${order}`;
  const now = new Date();
  const rows = found.map((row) => emailRow(row, now));
  return pageOf(rows, PAGE, (row) => ({ at: row.createdAt, id: row.id }));
}

/** Named as the index of those that did not arrive names them. */
function whichEmails(view: OutboxView): Prisma.Sql {
  if (view === "undelivered") return Prisma.sql`e.delivery IN ('bounced', 'complained', 'failed')`;
  return Prisma.sql`e.status = ${view}::outbox_status`;
}
