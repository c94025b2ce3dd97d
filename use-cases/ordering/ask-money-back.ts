import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";

export type MoneyBack = {
  orderId: string;
  reason: string;
  /** In pence; without it all that is left. */
  most?: number;
};

/** What goes back, in pence, and the ids of its refunds. */
export type AskedBack = { pence: number; refundIds: string[] };

/**
 * Writes down a refund of what is left of each payment, `most` in all, and queues its sending; what came to the charity's own
 * account is a task for staff. Never more than was paid and has not gone back. `tx` holds the order locked.
 */
export async function askMoneyBack(
  tx: Transaction,
  { orderId, reason, most = Number.POSITIVE_INFINITY }: MoneyBack,
  by: StaffMember | "customer",
): Promise<AskedBack> {
  const payments = await tx.payment.findMany({
    where: { orderId },
    include: { refunds: true },
    orderBy: { receivedAt: "asc" },
  });
  const asked: AskedBack = { pence: 0, refundIds: [] };
  for (const payment of payments) {
    const back = payment.refunds.filter((refund) => refund.status !== "failed");
    const left = payment.amountPence - back.reduce((sum, refund) => sum + refund.amountPence, 0);
    const amountPence = Math.min(left, most - asked.pence);
    if (amountPence <= 0) continue;
    const id = randomUUID();
    const staffMemberId = by === "customer" ? null : by.id;
    await tx.refund.create({ data: { id, paymentId: payment.id, amountPence, reason, staffMemberId } });
    if (payment.provider === "stripe") await enqueue(tx, "send_refund", { refundId: id });
    else await askForTransfer(tx, orderId, { refundId: id, pence: amountPence });
    asked.pence += amountPence;
    asked.refundIds.push(id);
  }
  return asked;
}

async function askForTransfer(tx: Transaction, orderId: string, details: { refundId: string; pence: number }) {
  const dedupeKey = `refund_by_bank:${details.refundId}`;
  await openTask(tx, { kind: "refund_by_bank", dedupeKey, orderId, details });
}
