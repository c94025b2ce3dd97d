import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { readTrackingNumber } from "#domain/fulfilment/tracking-number.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { changeConsignments, heldBy, type Outcome } from "./change-consignments.ts";
import { finishOrigin } from "./finish-origin.ts";
import { lockOrigin, type ParcelOrigin } from "./lock-origin.ts";
import { wantsNoEmail } from "./wants-no-email.ts";

export type DispatchRequest = { id: string; trackingNumber: string | null };

/**
 * Hands a packed consignment to the carrier, takes its copies off the shelf, finishes its order or request when it was
 * the last parcel of it, and tells the customer unless they asked for no email. Refuses `bad_tracking_number`, and
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
      set: Prisma.sql`status = 'dispatched', dispatched_at = now(), tracking_number = ${trackingNumber}`,
      where: Prisma.sql`status = 'packed' AND held_at IS NULL AND ${heldBy(by)}`,
      event: "consignment_dispatched",
      otherwise: "not_packed" as const,
    };
    const outcome = await changeConsignments(tx, change, by);
    if (parcel && outcome.done.length === 1) await followDispatch(tx, dispatch.id, parcel, by);
    return succeed(outcome);
  });
}

async function followDispatch(tx: Transaction, id: string, parcel: ParcelOrigin, by: StaffMember): Promise<void> {
  await finishOrigin(tx, parcel, by);
  if (!(await wantsNoEmail(tx, parcel))) {
    const email = {
      kind: "parcel_dispatched" as const,
      dedupeKey: `parcel_dispatched:${id}`,
      recipientId: parcel.recipientId,
    };
    await queueEmail(tx, { ...email, data: { consignmentId: id } });
  }
  // Last, because everybody who dispatches waits for the shelf's one row until the transaction ends.
  await tx.$executeRaw`
    INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id, staff_member_id)
    SELECT publication_id, 'dispatch', -copies, -copies, id, ${by.id}::uuid FROM consignment_line
     WHERE consignment_id = ${id}::uuid ORDER BY publication_id`;
}
