import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";

export type MoneyBack = {
  orderId: string;
  reason: string /** In pence; without it all that is left. */;
  most?: number;
};

/**
 * Writes down a refund of what is left of each payment, `most` in all, and queues its sending. Gives the pence of all, never
 * more than was paid and has not gone back. `tx` holds the order locked.
 */
export async function askMoneyBack(
  tx: Transaction,
  { orderId, reason, most = Number.POSITIVE_INFINITY }: MoneyBack,
  by: StaffMember | "customer",
): Promise<number> {
  const payments = await tx.payment.findMany({ where: { orderId }, include: { refunds: true } });
  let total = 0;
  for (const payment of payments) {
    const back = payment.refunds.filter((refund) => refund.status !== "failed");
    const left = payment.amountPence - back.reduce((sum, refund) => sum + refund.amountPence, 0);
    const amountPence = Math.min(left, most - total);
    if (amountPence <= 0) continue;
    const id = randomUUID();
    const staffMemberId = by === "customer" ? null : by.id;
    await tx.refund.create({ data: { id, paymentId: payment.id, amountPence, reason, staffMemberId } });
    await enqueue(tx, "send_refund", { refundId: id });
    total += amountPence;
  }
  return total;
}
