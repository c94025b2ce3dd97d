import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { Measures } from "#domain/stock/measures.ts";
import { record } from "#use-cases/history/record.ts";

export type MeasuredTitle = Measures & { sku: string; title: string; isActive: boolean };

/** What a copy of each title weighs and how thick it is, in the order of the shelf. */
export function measuredTitles(): Promise<MeasuredTitle[]> {
  return database().publication.findMany({
    select: { sku: true, title: true, isActive: true, weightGrams: true, thicknessMm: true },
    orderBy: [{ position: "asc" }, { sku: "asc" }],
  });
}

/** Sets what a copy of a title weighs and how thick it is, for the parcels from now on. Refuses `no_such_title`. */
export async function setMeasures(
  sku: string,
  measures: Measures,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "no_such_title">> {
  if (!may(by, "manage_stock")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [found] = await tx.publication.updateManyAndReturn({ where: { sku }, data: measures, select: { id: true } });
    if (!found) return refuse("no_such_title");
    await record(tx, { subject: "publication", subjectId: found.id, event: "measures_set", by, details: measures });
    return succeed(null);
  });
}
