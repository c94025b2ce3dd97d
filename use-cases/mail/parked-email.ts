import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { isId } from "#domain/id.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type HistorySubject, record } from "#use-cases/history/record.ts";
import { CAN_BE_MADE } from "./email-row.ts";

export type LockedEmail = {
  id: string;
  kind: string;
  news: string | null;
  attempts: number;
  firstAttemptAt: Date | null;
  subject: HistorySubject;
  subjectId: string;
};

/** Locks an email that is parked. */
export function lockParked(tx: Transaction, id: string): Promise<LockedEmail | undefined> {
  return lock(tx, id, Prisma.sql`e.status = 'parked'`);
}

/** Locks an email that was sent, and of which is known what it was made from. */
export function lockSent(tx: Transaction, id: string): Promise<LockedEmail | undefined> {
  return lock(tx, id, Prisma.sql`e.status = 'sent' AND ${CAN_BE_MADE}`);
}

/** With what it is about, by its ids before its reader, or the colleague it is for. */
async function lock(tx: Transaction, id: string, which: Prisma.Sql): Promise<LockedEmail | undefined> {
  if (!isId(id)) return undefined;
  const [email] = await tx.$queryRaw<LockedEmail[]>`
    SELECT e.id, e.kind, e.data->>'news' AS news, e.attempts, e.first_attempt_at AS "firstAttemptAt", about.subject,
           coalesce(about.id, e.staff_member_id, ${NOBODY}::uuid) AS "subjectId"
      FROM outbox_email e
      JOIN LATERAL (
        SELECT 'booking' AS subject, id FROM booking WHERE id = (e.data->>'bookingId')::uuid
         UNION ALL SELECT 'proposal', id FROM proposal WHERE id = (e.data->>'proposalId')::uuid
         UNION ALL SELECT 'quote', id FROM quote WHERE id = (e.data->>'quoteId')::uuid
         UNION ALL SELECT 'booking', id FROM booking WHERE training_session_id = (e.data->>'trainingSessionId')::uuid
         UNION ALL SELECT 'enquiry', id FROM enquiry WHERE id = (e.data->>'enquiryId')::uuid
         UNION ALL SELECT 'seats', id FROM seat_booking WHERE id = (e.data->>'seatBookingId')::uuid
         UNION ALL SELECT 'order', id FROM "order" WHERE recipient_id = e.recipient_id
         UNION ALL SELECT 'request', id FROM free_copy_request WHERE recipient_id = e.recipient_id
         UNION ALL SELECT 'seats', id FROM seat_booking WHERE recipient_id = e.recipient_id
         UNION ALL SELECT 'enquiry', id FROM enquiry WHERE recipient_id = e.recipient_id
         UNION ALL SELECT 'training_session', id FROM training_session WHERE id = (e.data->>'trainingSessionId')::uuid
         UNION ALL SELECT 'staff', null
         LIMIT 1) about ON true
     WHERE e.id = ${id}::uuid AND ${which} FOR UPDATE OF e`;
  return email;
}

/** An invitation goes to somebody who is not a colleague yet. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Writes down what a person decided about an email, and closes the task that asked for it. */
export async function noteDecision(
  tx: Transaction,
  { id, kind, news, subject, subjectId }: LockedEmail,
  event: "email_retried" | "email_dropped",
  by: StaffMember,
): Promise<void> {
  await tx.staffTask.updateMany({
    where: { dedupeKey: `email_parked:${id}`, resolvedAt: null },
    data: { resolvedAt: new Date(), resolvedById: by.id },
  });
  await record(tx, { subject, subjectId, event, by, details: { email: kind, ...(news !== null && { news }) } });
}
