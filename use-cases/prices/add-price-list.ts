import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import type { NewPriceList } from "#domain/ordering/new-price-list.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { earlierResult, submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";

export type PriceListToAdd = { publicationId: string; list: NewPriceList; formKey: string };
export type AddPriceListRefusal =
  | "not_allowed"
  | "no_such_publication"
  | "in_the_past"
  | "same_moment"
  | "already_sent_otherwise";

/**
 * Adds a price list, once for each form, that is in force from its moment on; the lists before it stay as they were, and
 * so do the orders that were placed. Refuses `in_the_past`, `same_moment` as another list of the publication, and
 * `already_sent_otherwise` when the form was sent before with other prices.
 */
export async function addPriceList(
  { publicationId, list, formKey }: PriceListToAdd,
  by: StaffMember,
): Promise<Result<null, AddPriceListRefusal>> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  if (!isId(publicationId)) return refuse("no_such_publication");
  const submission = { formKey, content: { publicationId, list } };
  return inTransaction(async (tx) => {
    const now = await lockPrices(tx, publicationId);
    if (now === null) return refuse("no_such_publication");
    if ((await earlierResult(tx, submission)) !== null) return succeed(null);
    const validFrom = list.startsAt === "now" ? now : list.startsAt;
    if (validFrom < now) return refuse("in_the_past");
    if ((await tx.priceList.count({ where: { publicationId, validFrom } })) > 0) return refuse("same_moment");
    const posted = await submitOnce(tx, submission, "/staff/settings/prices");
    if (!posted.first) return posted.resultPath === null ? refuse("already_sent_otherwise") : succeed(null);
    const { tiers, quoteFromCopies } = list;
    await tx.priceList.create({
      data: { publicationId, validFrom, quoteFromCopies, tiers: { create: tiers.map((tier) => ({ ...tier })) } },
    });
    const details = { from: validFrom.toISOString() };
    await record(tx, { subject: "publication", subjectId: publicationId, event: "price_list_added", by, details });
    return succeed(null);
  });
}

/** Lets nobody else change the prices of a publication meanwhile, and gives the database's time; null when there is none. */
async function lockPrices(tx: Transaction, publicationId: string): Promise<Date | null> {
  const found = await tx.$queryRaw`
    SELECT FROM publication WHERE id = ${publicationId}::uuid AND is_active FOR NO KEY UPDATE`;
  if (!Array.isArray(found) || found.length === 0) return null;
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp()::timestamptz(3) AS now`;
  return clock?.now ?? null;
}
