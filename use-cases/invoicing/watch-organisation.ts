import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

/**
 * Has a person look at each order of an organisation again (`watch`), or lets them through by themselves. Refuses
 * `not_allowed`, and `not_found`.
 */
export async function watchOrganisation(
  id: string,
  watch: boolean,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "not_found">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  if (!isId(id)) return refuse("not_found");
  return inTransaction(async (tx) => {
    const { count } = await tx.organisation.updateMany({
      where: { id },
      data: { watchedSince: watch ? new Date() : null },
    });
    if (count === 0) return refuse("not_found");
    const event = watch ? "organisation_watched" : "organisation_trusted";
    await record(tx, { subject: "organisation", subjectId: id, event, by });
    return succeed(null);
  });
}
