import { inTransaction } from "#adapters/database/transaction.ts";
import { owedOf } from "#domain/invoicing/standing.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { lockInvoice } from "./lock-invoice.ts";

/**
 * Gives up telling Stripe of a part that it has not counted: it fits no more, or was refused. While more is owed of its invoice,
 * Stripe asks for too much then, which becomes a task.
 */
export async function leaveOutPart(paymentId: string, isRefused: boolean): Promise<void> {
  await inTransaction(async (tx) => {
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    const invoice = await lockInvoice(tx, payment.invoiceId ?? "");
    const { count } = await tx.paymentReport.updateMany({
      where: { paymentId, status: "asked" },
      data: { status: "left_out", closedAt: new Date() },
    });
    if (count === 0 || !isRefused || !invoice || owedOf(invoice) === 0) return;
    await openTask(tx, {
      kind: "part_not_counted",
      dedupeKey: `part_not_counted:${paymentId}`,
      orderId: payment.orderId,
      details: { pence: payment.amountPence },
    });
  });
}
