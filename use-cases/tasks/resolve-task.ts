import { z } from "zod";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
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
    const task = await tx.staffTask.findUniqueOrThrow({
      where: { id },
      select: { orderId: true, kind: true, details: true },
    });
    if (task.kind === "refund_by_bank") await settleByHand(tx, refundOf.parse(task.details).refundId);
    if (task.orderId !== null) {
      const details = { task: task.kind };
      await record(tx, { subject: "order", subjectId: task.orderId, by, event: "task_resolved", details });
    }
    return succeed({ kind: task.kind });
  });
}

const refundOf = z.object({ refundId: z.string() });

/** Money that a colleague sent back from the charity's own account. */
async function settleByHand(tx: Transaction, refundId: string): Promise<void> {
  await tx.refund.updateMany({
    where: { id: refundId, status: "requested" },
    data: { status: "succeeded", settledAt: new Date() },
  });
}
