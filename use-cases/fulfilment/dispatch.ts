import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { readTrackingNumber } from "#domain/fulfilment/tracking-number.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { emailInsert } from "#use-cases/mail/queue-email.ts";
import { UNDO_UNTIL } from "#use-cases/settings/undo-minutes.ts";
import { changeConsignments, heldBy, type Outcome } from "./change-consignments.ts";
import { finishOrigin } from "./finish-origin.ts";
import { lockOrigin, type ParcelOrigin } from "./lock-origin.ts";

export type DispatchRequest = { id: string; trackingNumber: string | null };

/**
 * Hands a packed consignment to the carrier, takes its copies off the shelf, finishes its order or request when it was
 * the last parcel of it, and tells the customer, once it can no longer be taken back, unless they asked for no email. Refuses `bad_tracking_number`, and
 * `parcel_code` for the code of a parcel in its place; the outcome says `not_packed`, `held`, or `claimed_by_other` when another colleague holds it.
 */
export async function dispatchConsignment(
  dispatch: DispatchRequest,
  by: StaffMember,
): Promise<Result<Outcome, "not_allowed" | "bad_tracking_number" | "parcel_code">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const tracking = readTrackingNumber(dispatch.trackingNumber ?? "");
  if (!tracking.ok) return tracking;
  const trackingNumber = tracking.value;
  return inTransaction(async (tx) => {
    const parcel = await lockOrigin(tx, dispatch.id);
    const change = {
      ids: [dispatch.id],
      set: Prisma.sql`status = 'dispatched', dispatched_at = now(), tracking_number = ${trackingNumber},
                      undo_until = ${UNDO_UNTIL}`,
      where: Prisma.sql`status = 'packed' AND held_at IS NULL AND ${heldBy(by)}`,
      event: "consignment_dispatched",
      otherwise: "not_packed" as const,
    };
    const outcome = await changeConsignments(tx, change, by);
    if (parcel && outcome.done.length === 1) await followDispatch(tx, dispatch.id, parcel, by);
    return succeed(outcome);
  });
}

/** Of a parcel that is dispatched anew, its email is queued anew: that of the dispatch which was taken back is gone. */
export function dispatchEmailKey(consignmentId: string): string {
  return `parcel_dispatched:${consignmentId}`;
}

const WANTS_EMAIL = (requestId: string | null) => Prisma.sql`
  NOT EXISTS (SELECT 1 FROM free_copy_request WHERE id = ${requestId}::uuid AND contact_preference = 'none')`;

async function followDispatch(tx: Transaction, id: string, parcel: ParcelOrigin, by: StaffMember): Promise<void> {
  await finishOrigin(tx, parcel, by);
  const { recipientId, requestId } = parcel;
  const email = { dedupeKey: dispatchEmailKey(id), recipientId, data: { consignmentId: id } };
  // Last, because everybody who dispatches waits for the shelf's one row until the transaction ends.
  await tx.$executeRaw`
    WITH told AS (${emailInsert([{ ...email, kind: "parcel_dispatched" }], WANTS_EMAIL(requestId), UNDO_UNTIL)})
    INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id, staff_member_id, turn)
    SELECT l.publication_id, 'dispatch', -l.copies, -l.copies, l.id, ${by.id}::uuid, c.dispatches_undone
      FROM consignment_line l JOIN consignment c ON c.id = l.consignment_id
     WHERE l.consignment_id = ${id}::uuid ORDER BY l.publication_id`;
}
