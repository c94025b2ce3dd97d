import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { endOfNumber, readTrackingNumber } from "#domain/fulfilment/tracking-number.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { dispatchEmailKey } from "./dispatch.ts";

/** `from` is the number that whoever changes it read; `to` the right one as it was typed, or null to take it away. */
export type TrackingChange = { id: string; from: string; to: string | null; isToTell: boolean };

export type ChangeTrackingRefusal =
  | "not_allowed"
  | "no_number"
  | "bad_tracking_number"
  | "parcel_code"
  | "not_dispatched"
  | "changed_meanwhile";

/**
 * Puts the tracking number of a dispatched parcel right, or takes it away. Its customer's page has the new one from then on,
 * and so has the email that is still to go; whoever was told by email before gets one more with the new number if `isToTell`,
 * and none where it is taken away. The history keeps how both numbers end: the whole old one is forgotten. The same number
 * changes nothing. Refuses `no_number`, `bad_tracking_number`, `parcel_code` for the code of a parcel in its place,
 * `not_dispatched` for one that is here or came back, and `changed_meanwhile` where another number than `from` stands.
 */
export async function changeTracking(
  { id, from, to, isToTell }: TrackingChange,
  by: StaffMember,
): Promise<Result<null, ChangeTrackingRefusal>> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const read = readTrackingNumber(to ?? "");
  if (!read.ok) return read;
  const number = read.value;
  if (to !== null && number === null) return refuse("no_number");
  if (!isId(id)) return refuse("not_dispatched");
  return inTransaction(async (tx) => {
    const [parcel] = await tx.$queryRaw<{ trackingNumber: string | null; status: string }[]>`
      SELECT tracking_number AS "trackingNumber", status FROM consignment WHERE id = ${id}::uuid FOR UPDATE`;
    if (parcel?.status !== "dispatched") return refuse("not_dispatched");
    if (parcel.trackingNumber === number) return succeed(null);
    if (parcel.trackingNumber !== from) return refuse("changed_meanwhile");
    await write(tx, { id, from, to: number }, by);
    if (number !== null && isToTell) await tellAgain(tx, id);
    return succeed(null);
  });
}

type Change = { id: string; from: string; to: string | null };

async function write(tx: Transaction, { id, from, to }: Change, by: StaffMember): Promise<void> {
  await tx.consignment.update({ where: { id }, data: { trackingNumber: to, version: { increment: 1 } } });
  const what = { subject: "consignment", subjectId: id, by } as const;
  const ended = { from: endOfNumber(from) };
  if (to === null) await record(tx, { ...what, event: "tracking_removed", details: ended });
  else await record(tx, { ...what, event: "tracking_changed", details: { ...ended, to: endOfNumber(to) } });
}

/** True of a parcel `c` whose customer was told by email that it is on its way: another number is news to them. */
export const WAS_TOLD = Prisma.sql`
  EXISTS (SELECT FROM outbox_email e WHERE e.dedupe_key = ${dispatchEmailKey("")} || c.id
             AND (e.status = 'sent' OR (e.status = 'queued' AND e.attempts > 0)))`;

async function tellAgain(tx: Transaction, consignmentId: string): Promise<void> {
  const [told] = await tx.$queryRaw<{ recipientId: string; version: number }[]>`
    SELECT c.recipient_id AS "recipientId", c.version FROM consignment c
     WHERE c.id = ${consignmentId}::uuid AND c.lost_at IS NULL AND ${WAS_TOLD}`;
  if (!told) return;
  const kind = "parcel_renumbered";
  const dedupeKey = `${kind}:${consignmentId}:${told.version}`;
  await queueEmail(tx, { kind, dedupeKey, recipientId: told.recipientId, data: { consignmentId } });
}
