import type { Transaction } from "#adapters/database/client.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { FloodKind, FloodWish } from "#domain/free-copies/flood-wish.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { cancelParcelsOfRequests } from "#use-cases/fulfilment/cancel-consignments.ts";
import { record } from "#use-cases/history/record.ts";
import { inFlood, ofKind } from "./flood-filter.ts";

export type DeclineFloodRefusal = "not_allowed" | "no_such_flood";

/** So many in one transaction. A batch that was not committed is as if it had never begun. */
const AT_ONCE = 500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/**
 * Declines what came with a flood, all at once: nobody is written to, parcels that are not packed are cancelled and their copies
 * are free. What has a packed parcel, or one that was sent, stays. `id` is the page's: sent twice, it is the same decline, and one that was
 * broken off goes on where it stopped. Gives how many it has declined in all. Refuses `not_allowed`, `no_such_flood`.
 */
export async function declineFlood(
  { id, ...wish }: FloodWish & { id: string },
  by: StaffMember,
): Promise<Result<{ declined: number }, DeclineFloodRefusal>> {
  if (!may(by, "review_free_copies")) return refuse("not_allowed");
  if (!isId(id)) return refuse("no_such_flood");
  const { network, kind, from: fromAt, to: toAt } = wish;
  const data = { id, network, kind, fromAt, toAt, staffMemberId: by.id };
  await database().floodDecline.createMany({ data, skipDuplicates: true });
  return goOnDeclining(id, by);
}

/** Goes on with a decline that was broken off. Refuses as `declineFlood`. */
export async function goOnDeclining(
  id: string,
  by: StaffMember,
): Promise<Result<{ declined: number }, DeclineFloodRefusal>> {
  if (!may(by, "review_free_copies")) return refuse("not_allowed");
  const begun = isId(id) ? await database().floodDecline.findUnique({ where: { id } }) : null;
  if (!begun || begun.undoneAt !== null) return refuse("no_such_flood");
  if (begun.doneAt === null) {
    const wish = { network: begun.network, from: begun.fromAt, to: begun.toAt, kind: begun.kind as FloodKind };
    let after: string | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const from: string = after;
      after = await inTransaction((tx) => declineSome(tx, id, wish, from));
    }
    await inTransaction((tx) => finish(tx, id, by));
  }
  const { declined } = await database().floodDecline.findUniqueOrThrow({ where: { id }, select: { declined: true } });
  return succeed({ declined });
}

/** Declines the next few, by id; gives the last id that was looked at, undefined once there are no more. */
async function declineSome(tx: Transaction, id: string, wish: FloodWish, after: string): Promise<string | undefined> {
  // Held until this batch is committed: two who go on with it take turns, and what is being taken back declines no more.
  const [goesOn] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM flood_decline WHERE id = ${id}::uuid AND done_at IS NULL AND undone_at IS NULL FOR UPDATE`;
  if (!goesOn) return undefined;
  const chosen = await tx.$queryRaw<{ id: string }[]>`
    SELECT q.id FROM free_copy_request q
     WHERE ${inFlood(wish)} AND ${ofKind(wish.kind)} AND q.id > ${after}::uuid
     ORDER BY q.id LIMIT ${AT_ONCE} FOR UPDATE OF q`;
  if (chosen.length === 0) return undefined;
  const ids = chosen.map((request) => request.id);
  const tooLate = await cancelParcelsOfRequests(tx, ids);
  const declined = await tx.$executeRaw`
    UPDATE free_copy_request
       SET status = 'declined', decided_at = now(), closed_at = now(), question_asked_at = NULL, copies_approved = NULL,
           flood_decline_id = ${id}::uuid, version = version + 1
     WHERE id = ANY(${ids.filter((each) => !tooLate.has(each))}::uuid[])`;
  await tx.floodDecline.update({ where: { id }, data: { declined: { increment: declined } } });
  return ids.at(-1);
}

/** One line in the history tells of all: each request's own page shows it. */
async function finish(tx: Transaction, id: string, by: StaffMember): Promise<void> {
  const [done] = await tx.$queryRaw<{ declined: number }[]>`
    UPDATE flood_decline SET done_at = now() WHERE id = ${id}::uuid AND done_at IS NULL RETURNING declined`;
  if (!done) return;
  await record(tx, {
    subject: "request",
    subjectId: id,
    event: "flood_declined",
    by,
    details: { requests: done.declined },
  });
}
