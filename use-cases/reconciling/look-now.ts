import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { startReconciliation } from "./begin-and-end.ts";

/** Has all that is open compared with Stripe at once; a job does it. Refuses `not_allowed`, and `under_way` while one runs. */
export async function lookNow(by: StaffMember): Promise<Result<null, "not_allowed" | "under_way">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const reconciliationId = await startReconciliation(tx, by.id);
    if (reconciliationId === null) return refuse("under_way");
    await enqueue(tx, "reconcile", { reconciliationId });
    return succeed(null);
  });
}
