import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

export type WithdrawPriceListRefusal = "not_allowed" | "no_such_list" | "in_force";

/** Takes back a price list that has not come into force yet. Refuses `in_force` for one that has: a new list takes over. */
export async function withdrawPriceList(id: string, by: StaffMember): Promise<Result<null, WithdrawPriceListRefusal>> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  if (!isId(id)) return refuse("no_such_list");
  return inTransaction(async (tx) => {
    const [list] = await tx.$queryRaw<{ publicationId: string; validFrom: Date; isToCome: boolean }[]>`
      SELECT publication_id AS "publicationId", valid_from AS "validFrom", valid_from > clock_timestamp() AS "isToCome"
        FROM price_list WHERE id = ${id}::uuid FOR UPDATE`;
    if (!list) return refuse("no_such_list");
    if (!list.isToCome) return refuse("in_force");
    await tx.priceTier.deleteMany({ where: { priceListId: id } });
    await tx.priceList.delete({ where: { id } });
    const details = { from: list.validFrom.toISOString() };
    const { publicationId } = list;
    await record(tx, { subject: "publication", subjectId: publicationId, event: "price_list_withdrawn", by, details });
    return succeed(null);
  });
}
