import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type DisputeTruth, fetchDispute } from "#adapters/payments/fetch-dispute.ts";
import { record } from "#use-cases/history/record.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";

/**
 * Brings what we know of a dispute to what Stripe says of it: while evidence is wanted it is a task for staff that says by
 * when; when it is over the task is done, and one that was lost is a task of its own. Answers `unknown` when its payment is
 * not (yet) ours.
 */
export async function settleDispute(disputeId: string): Promise<"settled" | "unknown"> {
  const dispute = await fetchDispute(disputeId);
  if (dispute?.paymentIntentId == null) return "unknown";
  const { paymentIntentId } = dispute;
  return inTransaction(async (tx) => {
    const payment = await tx.payment.findUnique({
      where: { provider_providerId: { provider: "stripe", providerId: paymentIntentId } },
      select: { orderId: true },
    });
    if (payment === null) return "unknown";
    if (dispute.state === "open") await askForEvidence(tx, payment.orderId, dispute);
    else await end(tx, payment.orderId, dispute);
    return "settled";
  });
}

const keyOf = (dispute: DisputeTruth) => `dispute_opened:${dispute.id}`;

async function askForEvidence(tx: Transaction, orderId: string, dispute: DisputeTruth): Promise<void> {
  const { amountPence: pence, reason, dueBy } = dispute;
  const details = { pence, reason, ...(dueBy && { by: dueBy.toISOString() }) };
  const isNew = await openTask(tx, { kind: "dispute_opened", dedupeKey: keyOf(dispute), orderId, details });
  if (!isNew) return;
  const event = "dispute_opened";
  await record(tx, { subject: "order", subjectId: orderId, event, by: "payments", details: { pence } });
}

async function end(tx: Transaction, orderId: string, dispute: DisputeTruth): Promise<void> {
  const details = { pence: dispute.amountPence };
  const event = `dispute_${dispute.state}`;
  // Its own key is what makes the end count once.
  const { count } = await tx.staffTask.createMany({
    data: { kind: event, dedupeKey: `${event}:${dispute.id}`, orderId, details, resolvedAt: new Date() },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await tx.staffTask.updateMany({
    where: { dedupeKey: keyOf(dispute), resolvedAt: null },
    data: { resolvedAt: new Date() },
  });
  await record(tx, { subject: "order", subjectId: orderId, event, by: "payments", details });
  if (dispute.state === "lost")
    await openTask(tx, { kind: "dispute_lost", dedupeKey: `dispute_lost_for_good:${dispute.id}`, orderId, details });
}
