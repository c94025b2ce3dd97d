import { inTransaction } from "#adapters/database/transaction.ts";
import { readTrackingNumber } from "#domain/fulfilment/tracking-number.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import type { DispatchRequest } from "./dispatch.ts";

export type AddTrackingRefusal =
  | "not_allowed"
  | "no_number"
  | "bad_tracking_number"
  | "parcel_code"
  | "not_dispatched"
  | "has_another";

/**
 * Gives a parcel that went without a tracking number the one that its carrier tells later, whoever dispatched it. It stands on
 * its customer's page from then on, and in their email if that is still to go: there is no email of its own. The same
 * number twice changes nothing. Refuses `no_number`, `bad_tracking_number`, `parcel_code` for the code of a parcel in its
 * place, `not_dispatched` for one that is here or came back, and `has_another` where another number stands already.
 */
export async function addTracking(
  { id, trackingNumber }: DispatchRequest,
  by: StaffMember,
): Promise<Result<null, AddTrackingRefusal>> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const read = readTrackingNumber(trackingNumber ?? "");
  if (!read.ok) return read;
  const number = read.value;
  if (number === null) return refuse("no_number");
  if (!isId(id)) return refuse("not_dispatched");
  return inTransaction(async (tx) => {
    const { count } = await tx.consignment.updateMany({
      where: { id, status: "dispatched", trackingNumber: null },
      data: { trackingNumber: number, version: { increment: 1 } },
    });
    if (count === 1) {
      await record(tx, { subject: "consignment", subjectId: id, event: "tracking_added", by });
      return succeed(null);
    }
    const parcel = await tx.consignment.findUnique({ where: { id }, select: { trackingNumber: true } });
    if (!parcel || parcel.trackingNumber === null) return refuse("not_dispatched");
    return parcel.trackingNumber === number ? succeed(null) : refuse("has_another");
  });
}
