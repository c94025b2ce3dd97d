import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { maySendAgain, type WhyNotAgain, whyNotAgain } from "#domain/mail/sending-again.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { composeEmail } from "./compose.ts";
import { KEY_MADE_ANEW, wentOf } from "./email-row.ts";
import { emailThatWent } from "./emails-to.ts";
import { lockSent, noteDecision } from "./parked-email.ts";

export type SendAgainRefusal = WhyNotAgain | "not_allowed" | "nobody_to_send_to" | "sent_again_before";

/**
 * Makes an email anew that was sent, whether it arrived or not: it says what is true now, and goes to the address we have now.
 * Once for each, however often it is pressed; the one that is made may be sent again in its turn, three times in a day at most.
 * Refuses `cannot_be_sent_again` for one that did not go, that its reader did not want, whose reader was forgotten, and for a
 * colleague's secret link; `not_true_any_more`; `sent_too_often`; `nobody_to_send_to` where no address is left, or no email is
 * wanted; and `sent_again_before` when a colleague was faster.
 */
export async function sendAgain(id: string, by: StaffMember): Promise<Result<null, SendAgainRefusal>> {
  const sent = isId(id) ? await emailThatWent(id) : undefined;
  if (!sent) return refuse("cannot_be_sent_again");
  if (!maySendAgain(by, sent.kind)) return refuse("not_allowed");
  if (sent.againAt !== null) return refuse("sent_again_before");
  const why = whyNotAgain(wentOf(sent), new Date());
  if (why !== null) return refuse(why);
  if (!(await hasReader(id))) return refuse("nobody_to_send_to");
  return inTransaction(async (tx) => {
    const email = await lockSent(tx, id);
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

/** Asks whoever makes it up whether there is somebody to make it for. */
async function hasReader(id: string): Promise<boolean> {
  const { kind, staffMemberId, data } = await database().outboxEmail.findUniqueOrThrow({ where: { id } });
  return (await composeEmail({ kind, staffMemberId, data: data as Record<string, unknown> })) !== null;
}
