import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isId } from "#use-cases/fulfilment/change-consignments.ts";
import { record } from "#use-cases/history/record.ts";

/** Marks a task as done by a person, and tells which kind it was. Refuses `not_open` when a colleague was faster. */
export async function resolveTask(
  id: string,
  by: StaffMember,
): Promise<Result<{ kind: string }, "not_allowed" | "not_open">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  if (!isId(id)) return refuse("not_open");
  return inTransaction(async (tx) => {
    const done = { resolvedAt: new Date(), resolvedById: by.id };
    const { count } = await tx.staffTask.updateMany({ where: { id, resolvedAt: null }, data: done });
    if (count === 0) return refuse("not_open");
    const task = await tx.staffTask.findUniqueOrThrow({ where: { id }, select: { orderId: true, kind: true } });
    if (task.orderId !== null) {
      const what =
        task.kind === "invoice_to_send"
          ? { event: "invoice_sent" }
          : { event: "task_resolved", details: { task: task.kind } };
      await record(tx, { subject: "order", subjectId: task.orderId, by, ...what });
    }
    return succeed({ kind: task.kind });
  });
}
