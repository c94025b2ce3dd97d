import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { CLAIM_LASTS_MINUTES, type ConsignmentStatus, isBeforePacking } from "#domain/fulfilment/consignment-life.ts";
import { partsOf, type WhyNotParted } from "#domain/fulfilment/parting.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { StockNeed } from "#domain/stock/availability.ts";
import { earlierResult, submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { allocateWaiting } from "#use-cases/stock/allocate-waiting.ts";
import { lockOrigin } from "./lock-origin.ts";
import { nextCode } from "./next-code.ts";
import { partCopies } from "./part-copies.ts";

/** How many copies of each title (by SKU) go into a parcel of their own. The key of the form makes it count once. */
export type SplitRequest = { id: string; copies: Readonly<Record<string, number>>; formKey: string };
export type SplitRefusal =
  | WhyNotParted
  | "not_allowed"
  | "no_such_parcel"
  | "too_late"
  | "claimed_by_other"
  | "too_many_parcels";

type Found = { code: string; status: ConsignmentStatus; isOthers: boolean };

/**
 * Splits a parcel that is not packed: what is named becomes a second one of the same order or request, with a code of
 * its own. Of one that waits for stock, each part is allocated as soon as there is enough for it. Gives the new code.
 * Refuses `none` and `all` of its copies, `too_many` of a title, `too_late`, `claimed_by_other`, `too_many_parcels`.
 */
export async function splitConsignment(
  split: SplitRequest,
  by: StaffMember,
): Promise<Result<{ code: string }, SplitRefusal>> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const { formKey, ...content } = split;
  const result = await inTransaction(async (tx) => {
    const origin = await lockOrigin(tx, split.id);
    const parcel = origin && (await lockParcel(tx, split.id, by));
    if (!origin || !parcel) return refuse("no_such_parcel");
    const earlier = await earlierResult(tx, { formKey, content });
    if (earlier !== null) return succeed({ code: earlier, waitsFor: [] });
    if (!isBeforePacking(parcel.status)) return refuse("too_late");
    if (parcel.isOthers) return refuse("claimed_by_other");
    const parted = partsOf(await linesOf(tx, split.id), split.copies);
    if (!parted.ok) return parted;
    const code = await nextCode(tx, origin);
    if (code === null) return refuse("too_many_parcels");
    await submitOnce(tx, { formKey, content }, code);
    await writeDown(tx, { parcelId: split.id, from: parcel.code, code, parts: parted.value }, by);
    const isShort = parcel.status === "awaiting_stock";
    return succeed({ code, waitsFor: isShort ? parted.value.map(({ publicationId }) => publicationId) : [] });
  });
  if (!result.ok) return result;
  for (const publicationId of result.value.waitsFor) await allocateWaiting(publicationId);
  return succeed({ code: result.value.code });
}

async function lockParcel(tx: Transaction, id: string, by: StaffMember): Promise<Found | undefined> {
  const [parcel] = await tx.$queryRaw<Found[]>`
    SELECT code, status, status = 'claimed' AND claimed_by_id <> ${by.id}::uuid
             AND claimed_at > now() - make_interval(mins => ${CLAIM_LASTS_MINUTES}) AS "isOthers"
      FROM consignment WHERE id = ${id}::uuid FOR UPDATE`;
  return parcel;
}

async function linesOf(tx: Transaction, consignmentId: string): Promise<(StockNeed & { sku: string })[]> {
  const lines = await tx.consignmentLine.findMany({
    where: { consignmentId },
    select: { publicationId: true, copies: true, publication: { select: { sku: true } } },
  });
  return lines.map(({ publication, ...line }) => ({ ...line, sku: publication.sku }));
}

type Written = { parcelId: string; from: string; code: string; parts: readonly StockNeed[] };

async function writeDown(tx: Transaction, { parcelId, from, code, parts }: Written, by: StaffMember): Promise<void> {
  const madeId = await partCopies(tx, { parcelId, code, parts });
  const copies = parts.reduce((sum, part) => sum + part.copies, 0);
  const subject = "consignment" as const;
  await record(
    tx,
    { subject, subjectId: parcelId, event: "consignment_split", by, details: { copies, into: code } },
    { subject, subjectId: madeId, event: "consignment_split_off", by, details: { copies, from } },
  );
}
