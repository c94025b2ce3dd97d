import type { Transaction } from "#adapters/database/client.ts";
import type { InvoiceTruth } from "#adapters/payments/fetch-invoice.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import type { InvoiceInHand } from "./lock-invoice.ts";

/**
 * Notes which of the parts that came to the charity's own account Stripe has counted, of an invoice that `tx` holds locked. Their
 * money is here already. One that somebody reported in Stripe's dashboard is a task until it is recorded here: only the bank's
 * statement tells its day and its reference, and whether it came.
 */
export async function countParts(tx: Transaction, invoice: InvoiceInHand, truth: InvoiceTruth): Promise<void> {
  const ids = truth.parts.map(({ recordId }) => recordId);
  if (ids.length > 0)
    await tx.paymentReport.updateMany({
      where: { providerId: { in: ids }, status: { not: "counted" }, payment: { invoiceId: invoice.id } },
      data: { status: "counted", closedAt: new Date() },
    });
  await askForParts(tx, invoice, truth);
}

/** One that is paid altogether has a task of its own for what is not known here. */
async function askForParts(tx: Transaction, { id, orderId }: InvoiceInHand, truth: InvoiceTruth): Promise<void> {
  const told = truth.status === "paid" ? 0 : truth.parts.reduce((sum, { amountPence }) => sum + amountPence, 0);
  const { _sum } = await tx.payment.aggregate({
    where: { invoiceId: id, provider: "bank" },
    _sum: { amountPence: true },
  });
  const missing = Math.max(0, told - (_sum.amountPence ?? 0));
  const task = `part_paid_elsewhere:${id}:`;
  await tx.staffTask.updateMany({
    where: {
      kind: "part_paid_elsewhere",
      resolvedAt: null,
      dedupeKey: { startsWith: task, not: `${task}${missing}` },
    },
    data: { resolvedAt: new Date() },
  });
  if (missing === 0) return;
  await openTask(tx, {
    kind: "part_paid_elsewhere",
    dedupeKey: `${task}${missing}`,
    orderId,
    details: { pence: missing },
  });
}
