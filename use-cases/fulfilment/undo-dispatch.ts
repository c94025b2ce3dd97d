import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { changeConsignments, type Outcome } from "./change-consignments.ts";
import { dispatchEmailKey } from "./dispatch.ts";
import { lockOrigin } from "./lock-origin.ts";
import { reopenOrigin } from "./reopen-origin.ts";

/**
 * Takes dispatches back, each by itself, within the minutes that the settings give: the parcel is packed again, in the hands
 * of whoever had it; its copies are on the shelf; its order or request is open; and its customer is not told of it. The
 * outcome says `too_late` of one whose customer may have been told, and `not_dispatched`.
 */
export async function undoDispatches(ids: readonly string[], by: StaffMember): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const all: Outcome = { done: [], refused: [] };
  for (const id of ids) {
    const { done, refused } = await inTransaction((tx) => undo(tx, id, by));
    all.done.push(...done);
    all.refused.push(...refused);
  }
  return succeed(all);
}

/** What is begun so long before the end is over before the email is due. */
const MARGIN = Prisma.sql`interval '5 seconds'`;

async function undo(tx: Transaction, id: string, by: StaffMember): Promise<Outcome> {
  const parcel = await lockOrigin(tx, id);
  const change = {
    ids: [id],
    set: Prisma.sql`status = 'packed', dispatched_at = NULL, tracking_number = NULL, undo_until = NULL, claimed_at = now(),
                    area = NULL, sent_as = NULL,
                    dispatches_undone = dispatches_undone + 1`,
    where: Prisma.sql`status = 'dispatched' AND lost_at IS NULL AND undo_until > clock_timestamp() + ${MARGIN}`,
    event: "dispatch_undone",
    otherwise: "not_dispatched" as const,
  };
  const outcome = await changeConsignments(tx, change, by);
  if (!parcel || outcome.done.length === 0) return outcome;
  await reopenOrigin(tx, parcel, by);
  // Not due before the last moment at which this can be done, so nobody has it in hand.
  await tx.outboxEmail.deleteMany({ where: { dedupeKey: dispatchEmailKey(id), status: "queued", attempts: 0 } });
  // Last, because everybody who dispatches waits for the shelf's one row until the transaction ends.
  await tx.$executeRaw`
    INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id, staff_member_id, turn)
    SELECT l.publication_id, 'dispatch_undone', l.copies, l.copies, l.id, ${by.id}::uuid, c.dispatches_undone - 1
      FROM consignment_line l JOIN consignment c ON c.id = l.consignment_id
     WHERE l.consignment_id = ${id}::uuid ORDER BY l.publication_id`;
  return outcome;
}
