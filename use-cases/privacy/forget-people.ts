import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { destroyKey } from "#adapters/sealing/destroy-key.ts";

/**
 * Forgets these recipients, whose things its caller has locked: destroys their keys, and takes away what stands about them
 * elsewhere (docs/decisions/0036 says what, and why the rest may stay). Emails that wait for them are not sent. Composes.
 */
export async function forgetPeople(tx: Transaction, ids: readonly string[]): Promise<void> {
  const theirs = Prisma.sql`recipient_id = ANY(${[...ids]}::uuid[])`;
  await destroyKey(tx, ...ids);
  await forgetWords(tx, theirs);
  await forgetEmails(tx, theirs);
  await tx.$executeRaw`
    UPDATE consignment SET tracking_number = NULL, held_reason = CASE WHEN held_at IS NOT NULL THEN '' END
     WHERE ${theirs} AND (tracking_number IS NOT NULL OR held_at IS NOT NULL)`;
  await tx.$executeRaw`
    UPDATE checkout_session SET url = NULL
     WHERE order_id IN (SELECT id FROM "order" WHERE ${theirs}) AND url IS NOT NULL`;
  await forgetTrainings(tx, theirs);
}

/** What was said with them, by either side, and who they said would come. */
async function forgetWords(tx: Transaction, theirs: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`DELETE FROM recipient_message WHERE ${theirs}`;
  await tx.$executeRaw`
    DELETE FROM delegate WHERE seat_booking_id IN (SELECT id FROM seat_booking WHERE ${theirs})`;
  await tx.$executeRaw`UPDATE enquiry SET next_action = NULL, next_action_on = NULL WHERE ${theirs}`;
  await tx.$executeRaw`UPDATE quote SET note = NULL WHERE ${theirs} AND note IS NOT NULL`;
}

/** One that waits is dropped, and nobody need decide about one that did not go. Of those that went, it stays what kind they were. */
async function forgetEmails(tx: Transaction, theirs: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH dropped AS (
      UPDATE outbox_email SET status = 'dropped', message = NULL, data = '{}', problem = NULL
       WHERE ${theirs} AND status IN ('queued', 'parked') RETURNING id)
    UPDATE staff_task SET resolved_at = now()
     WHERE dedupe_key IN (SELECT 'email_parked:' || id FROM dropped) AND resolved_at IS NULL`;
  await tx.$executeRaw`
    UPDATE outbox_email SET provider_id = NULL, data = '{}' WHERE ${theirs} AND (provider_id IS NOT NULL OR data <> '{}')`;
}

/** Where an arranged training was held, and how its customer called it for their books. An open session is nobody's own. */
async function forgetTrainings(tx: Transaction, theirs: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    UPDATE proposal SET note = NULL, place = NULL, place_postcode = NULL, online_link = NULL WHERE ${theirs}`;
  await tx.$executeRaw`
    UPDATE training_session SET place = NULL, place_postcode = NULL, online_link = NULL, joining_note = NULL, notes = NULL
     WHERE kind = 'arranged' AND id IN (SELECT training_session_id FROM booking WHERE ${theirs})`;
  await tx.$executeRaw`
    UPDATE seat_booking SET purchase_order_number = NULL WHERE ${theirs} AND purchase_order_number IS NOT NULL`;
}
