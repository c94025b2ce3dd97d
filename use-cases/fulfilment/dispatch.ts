import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { readTrackingNumber } from "#domain/fulfilment/tracking-number.ts";
import { areaOfPostcode } from "#domain/regions.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { historyInsert } from "#use-cases/history/record.ts";
import { emailInsert } from "#use-cases/mail/queue-email.ts";
import { UNDO_UNTIL } from "#use-cases/settings/undo-minutes.ts";
import { explain, heldBy, type Outcome } from "./change-consignments.ts";
import { finishing } from "./finish-origin.ts";
import { lockOrigin, type ParcelOrigin } from "./lock-origin.ts";

export type DispatchRequest = { id: string; trackingNumber: string | null };

/**
 * Hands a packed consignment to the carrier, takes its copies off the shelf, finishes its order or request when it was
 * the last parcel of it, and tells the customer, once it can no longer be taken back, unless they asked for no email. Refuses `bad_tracking_number`, and
 * `parcel_code` for the code of a parcel in its place; the outcome says `not_packed`, `already_dispatched`, `held`, or `claimed_by_other` when another colleague holds it.
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
    const code = parcel && (await send(tx, dispatch.id, parcel, { trackingNumber, by }));
    if (code) return succeed({ done: [code], refused: [] });
    return succeed({ done: [], refused: await explain(tx, [dispatch.id], "not_packed", by) });
  });
}

/** Of a parcel that is dispatched anew, its email is queued anew: that of the dispatch which was taken back is gone. */
export function dispatchEmailKey(consignmentId: string): string {
  return `parcel_dispatched:${consignmentId}`;
}

const WANTS_EMAIL = (requestId: string | null) => Prisma.sql`
  NOT EXISTS (SELECT 1 FROM free_copy_request WHERE id = ${requestId}::uuid AND contact_preference = 'none')`;

type Sending = { trackingNumber: string | null; by: StaffMember };

/** As what the copies of a parcel count in the reports, by the order or request that it was made from. */
const sentAs = (requestId: string | null, orderId: string | null) => Prisma.sql`
  coalesce((SELECT audience::text FROM free_copy_request WHERE id = ${requestId}::uuid),
           (SELECT CASE about WHEN 'copies' THEN 'ordered' ELSE 'training' END FROM "order" WHERE id = ${orderId}::uuid))::sent_as`;

const IS_SENT = Prisma.sql`EXISTS (SELECT FROM sent)`;
/** The same, once it is written down: that all is finished comes after it in the history. */
const IS_NOTED = Prisma.sql`EXISTS (SELECT FROM noted)`;

/**
 * All that a dispatch is, in one statement: everybody who dispatches waits for the shelf's one row until the transaction
 * ends. Gives the code; undefined when the parcel cannot go.
 */
async function send(
  tx: Transaction,
  id: string,
  parcel: ParcelOrigin,
  { trackingNumber, by }: Sending,
): Promise<string | undefined> {
  const { recipientId, requestId, orderId, postcode } = parcel;
  const area = areaOfPostcode(postcode ?? "") || null;
  const gone = { subject: "consignment", subjectId: id, event: "consignment_dispatched", by } as const;
  const kind = "parcel_dispatched";
  const email = { kind, dedupeKey: dispatchEmailKey(id), recipientId, data: { consignmentId: id } } as const;
  const [sent] = await tx.$queryRaw<{ code: string }[]>`
    WITH sent AS (
      UPDATE consignment SET status = 'dispatched', dispatched_at = now(), tracking_number = ${trackingNumber},
             undo_until = ${UNDO_UNTIL}, version = version + 1, area = ${area}, sent_as = ${sentAs(requestId, orderId)}
       WHERE id = ${id}::uuid AND status = 'packed' AND held_at IS NULL AND ${heldBy(by)}
      RETURNING id, code, dispatches_undone),
    noted AS (${historyInsert([gone], IS_SENT)} RETURNING id),
    ${finishing(parcel, by, IS_NOTED, id)},
    told AS (${emailInsert([email], Prisma.sql`${IS_SENT} AND ${WANTS_EMAIL(requestId)}`, UNDO_UNTIL)}),
    moved AS (
      INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id, staff_member_id, turn)
      SELECT l.publication_id, 'dispatch', -l.copies, -l.copies, l.id, ${by.id}::uuid, sent.dispatches_undone
        FROM consignment_line l JOIN sent ON sent.id = l.consignment_id ORDER BY l.publication_id)
    SELECT code FROM sent`;
  return sent?.code;
}
