import { database } from "#adapters/database/client.ts";
import { DELEGATES_KEPT_DAYS, NETWORK_MARKS_KEPT_DAYS } from "#domain/privacy/retention.ts";

const FORMS_KEPT_DAYS = 30;
const INVITATIONS_KEPT_DAYS = 90;
const RECONCILIATIONS_KEPT_DAYS = 90;

/** Deletes what is of no use any more: old drafts, form keys, comparisons with Stripe, counters of tries, from where on the network requests came, who came to a training, and what staff's sign-in left behind. */
export async function tidy(now: Date): Promise<void> {
  const db = database();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  await db.orderDraft.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.formSubmission.deleteMany({ where: { postedAt: { lt: daysAgo(FORMS_KEPT_DAYS) } } });
  await db.reconciliation.deleteMany({ where: { askedAt: { lt: daysAgo(RECONCILIATIONS_KEPT_DAYS) } } });
  const marked = { wideMark: { not: null }, requestedAt: { lt: daysAgo(NETWORK_MARKS_KEPT_DAYS) } };
  await db.freeCopyRequest.updateMany({ where: marked, data: { nearMark: null, wideMark: null, fillSeconds: null } });
  const isOver = { endsAt: { lt: daysAgo(DELEGATES_KEPT_DAYS) } };
  await db.delegate.deleteMany({ where: { seatBooking: { trainingSession: isOver } } });
  await db.staffInvitation.deleteMany({ where: { expiresAt: { lt: daysAgo(INVITATIONS_KEPT_DAYS) } } });
  await db.staffVerification.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.staffSession.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.$executeRaw`DELETE FROM rate_limit WHERE expire IS NOT NULL AND expire < ${BigInt(now.getTime())}`;
}
