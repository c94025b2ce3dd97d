import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { Place } from "#use-cases/search/where-is.ts";
import { erasePeople, type Standing, standingOf } from "./erase-people.ts";
import { whoseReference } from "./whose-link.ts";

export type EraseForPersonRefusal = "not_allowed" | "no_such_reference" | "still_needed" | "in_hand";

/**
 * Forgets at once whoever a reference belongs to, who asked an administrator for it: as they could themselves by their link
 * (`eraseAtWish`), and with the same refusals. Their things' histories say who did it, and nothing of them.
 */
export async function eraseForPerson(
  reference: string,
  by: StaffMember,
  now: Date,
): Promise<Result<null, EraseForPersonRefusal>> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const ids = await whoseReference(tx, reference);
    if (ids.length === 0) return refuse("no_such_reference");
    return erasePeople(tx, ids, { event: "erased_for_person", by }, now);
  });
}

/** How whoever a reference belongs to stands, and all that is theirs, latest first. */
export type ErasureInHand = Standing & { things: Place[] };

/** What an administrator looks at before they erase somebody; null for a reference that is none, and for whom it is not for. */
export async function erasureInHand(reference: string, by: StaffMember, now: Date): Promise<ErasureInHand | null> {
  if (!may(by, "manage_business")) return null;
  const ids = await whoseReference(database(), reference);
  if (ids.length === 0) return null;
  const [standing, things] = await Promise.all([standingOf(ids, now), placesOf(ids)]);
  return { ...standing, things };
}

/** True while anybody can still read whom a reference belongs to. */
export async function isAnybodyLeft(reference: string): Promise<boolean> {
  const id = { in: await whoseReference(database(), reference) };
  return (await database().recipient.count({ where: { id, forgottenAt: null } })) > 0;
}

function placesOf(recipientIds: readonly string[]): Promise<Place[]> {
  const ids = [...recipientIds];
  return database().$queryRaw<Place[]>`
    SELECT what, reference, "trainingSessionId" FROM (
      SELECT 'order' AS what, reference, NULL::uuid AS "trainingSessionId", placed_at AS at FROM "order" WHERE recipient_id = ANY(${ids}::uuid[])
      UNION ALL SELECT 'request', reference, NULL, requested_at FROM free_copy_request WHERE recipient_id = ANY(${ids}::uuid[])
      UNION ALL SELECT CASE about WHEN 'training' THEN 'training_enquiry' ELSE 'enquiry' END, reference, NULL, received_at
                  FROM enquiry WHERE recipient_id = ANY(${ids}::uuid[])
      UNION ALL SELECT 'quote', reference, NULL, created_at FROM quote WHERE recipient_id = ANY(${ids}::uuid[]) AND number = 1
      UNION ALL SELECT 'proposal', reference, NULL, created_at FROM proposal WHERE recipient_id = ANY(${ids}::uuid[]) AND number = 1
      UNION ALL SELECT 'booking', reference, NULL, booked_at FROM booking WHERE recipient_id = ANY(${ids}::uuid[])
      UNION ALL SELECT 'seats', reference, training_session_id, booked_at FROM seat_booking WHERE recipient_id = ANY(${ids}::uuid[])
    ) thing ORDER BY at DESC, reference`;
}
