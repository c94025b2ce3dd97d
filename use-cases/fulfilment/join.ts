import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { CANCELLED } from "./cancel-consignments.ts";
import { lockOrigin } from "./lock-origin.ts";
import { type ParcelToJoin, parcelsToJoin } from "./parcels-to-join.ts";
import { takeInCopies } from "./take-in-copies.ts";

export type JoinRefusal = "not_allowed" | "no_such_parcel" | "not_both_waiting";

/**
 * Joins two parcels of one order or request, to the same person, into the one that was there first: both lie in the queue, or
 * both wait for stock, and neither is held or in anybody's hands. The other is cancelled, and its copies go out with the first, which
 * is as old as the older of the two. Gives the code that stays. Refuses `no_such_parcel` and `not_both_waiting`.
 */
export async function joinConsignments(
  { id, withId }: { id: string; withId: string },
  by: StaffMember,
): Promise<Result<{ code: string }, JoinRefusal>> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  if (!isId(withId) || id === withId) return refuse("no_such_parcel");
  return inTransaction(async (tx) => {
    if (!(await lockOrigin(tx, id))) return refuse("no_such_parcel");
    await tx.$queryRaw`
      SELECT id FROM consignment WHERE id IN (${id}::uuid, ${withId}::uuid) ORDER BY id FOR UPDATE`;
    const all = await parcelsToJoin(tx, id);
    const [first, other] = all.filter((parcel) => parcel.id === id || parcel.id === withId);
    if (!first || !other) return refuse("not_both_waiting");
    await takeInCopies(tx, { intoId: first.id, fromId: other.id });
    await tx.consignment.update({ where: { id: other.id }, data: CANCELLED });
    await writeDown(tx, first, other, by);
    return succeed({ code: first.code });
  });
}

async function writeDown(tx: Transaction, first: ParcelToJoin, other: ParcelToJoin, by: StaffMember): Promise<void> {
  const subject = "consignment" as const;
  const { copies } = other;
  await record(
    tx,
    { subject, subjectId: first.id, event: "consignment_took_in", by, details: { copies, from: other.code } },
    { subject, subjectId: other.id, event: "consignment_joined", by, details: { copies, into: first.code } },
  );
}
