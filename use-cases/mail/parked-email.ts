import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { isId } from "#use-cases/fulfilment/change-consignments.ts";
import { type HistorySubject, record } from "#use-cases/history/record.ts";

export type ParkedEmail = {
  id: string;
  kind: string;
  attempts: number;
  firstAttemptAt: Date | null;
  subject: HistorySubject;
  subjectId: string;
};

/** Locks an email that is parked, with what it is about: an order, a request, an enquiry, or the colleague it is for. */
export async function lockParked(tx: Transaction, id: string): Promise<ParkedEmail | undefined> {
  if (!isId(id)) return undefined;
  const [email] = await tx.$queryRaw<ParkedEmail[]>`
    SELECT e.id, e.kind, e.attempts, e.first_attempt_at AS "firstAttemptAt",
           CASE WHEN o.id IS NOT NULL THEN 'order' WHEN q.id IS NOT NULL THEN 'request'
                WHEN n.id IS NOT NULL THEN 'enquiry' ELSE 'staff' END AS subject,
           coalesce(o.id, q.id, n.id, e.staff_member_id, ${NOBODY}::uuid) AS "subjectId"
      FROM outbox_email e
      LEFT JOIN "order" o ON o.recipient_id = e.recipient_id
      LEFT JOIN free_copy_request q ON q.recipient_id = e.recipient_id
      LEFT JOIN enquiry n ON n.recipient_id = e.recipient_id
     WHERE e.id = ${id}::uuid AND e.status = 'parked' FOR UPDATE OF e`;
  return email;
}

/** An invitation goes to somebody who is not a colleague yet. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Writes down what a person decided about a parked email, and closes the task that asked for it. */
export async function noteDecision(
  tx: Transaction,
  { id, kind, subject, subjectId }: ParkedEmail,
  event: "email_retried" | "email_dropped",
  by: StaffMember,
): Promise<void> {
  await tx.staffTask.updateMany({
    where: { dedupeKey: `email_parked:${id}`, resolvedAt: null },
    data: { resolvedAt: new Date(), resolvedById: by.id },
  });
  await record(tx, { subject, subjectId, event, by, details: { email: kind } });
}
