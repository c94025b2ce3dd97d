import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { KEY_MADE_ANEW, lockUndelivered, noteDecision } from "./parked-email.ts";

export type SendAgainRefusal = "not_allowed" | "cannot_be_sent_again" | "sent_again_before";

/**
 * Makes an email anew that was sent and did not arrive: it says what is true now, and goes to the address we have now. Once for
 * each; if that one does not arrive either, it may be sent again in its turn. Refuses `cannot_be_sent_again` for one that arrived, for what the
 * person did not want, and for a colleague's secret link; and `sent_again_before` when a colleague was faster.
 */
export async function sendAgain(id: string, by: StaffMember): Promise<Result<null, SendAgainRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const email = await lockUndelivered(tx, id);
    if (!email) return refuse("cannot_be_sent_again");
    const made = await tx.$executeRaw`
      INSERT INTO outbox_email (dedupe_key, kind, recipient_id, staff_member_id, data)
      SELECT ${KEY_MADE_ANEW}, kind, recipient_id, staff_member_id, data FROM outbox_email e WHERE id = ${email.id}::uuid
          ON CONFLICT (dedupe_key) DO NOTHING`;
    if (made === 0) return refuse("sent_again_before");
    await noteDecision(tx, email, "email_retried", by);
    return succeed(null);
  });
}
