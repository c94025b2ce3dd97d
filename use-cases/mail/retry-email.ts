import { inTransaction } from "#adapters/database/transaction.ts";
import { keyMayBeForgotten, mayArriveTwice } from "#domain/mail/arrives-twice.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { lockParked, noteDecision } from "./parked-email.ts";

export type RetryRefusal = "not_allowed" | "not_parked" | "may_arrive_twice";

/**
 * Puts a parked email back into the line, to be sent as it was and with the same key. Refuses `may_arrive_twice` when
 * that key may be forgotten and an earlier try may have arrived, unless the colleague wants it `evenTwice`; and
 * `not_parked` when a colleague was faster.
 */
export async function retryEmail(
  retry: { id: string; evenTwice: boolean },
  by: StaffMember,
): Promise<Result<null, RetryRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const email = await lockParked(tx, retry.id);
    if (!email) return refuse("not_parked");
    const now = new Date();
    if (!retry.evenTwice && mayArriveTwice(email, now)) return refuse("may_arrive_twice");
    // A key that may be forgotten protects nothing any more: its 23 hours begin anew.
    const anew = keyMayBeForgotten(email.firstAttemptAt, now) ? { firstAttemptAt: null } : {};
    await tx.outboxEmail.update({ where: { id: email.id }, data: { status: "queued", nextTryAt: now, ...anew } });
    await noteDecision(tx, email, "email_retried", by);
    return succeed(null);
  });
}
