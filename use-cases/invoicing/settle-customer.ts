import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { fetchCashBalance } from "#adapters/payments/fetch-cash-balance.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";

type Held = { id: string; unappliedPence: number };

/**
 * Asks Stripe what an organisation transferred that no invoice took up: too little for one, or more than it asked for. It is
 * kept with the organisation, shown with its invoices, and is a task for staff until nothing is left of it. Answers `unknown`
 * for a customer that is none of ours.
 */
export async function settleCustomer(providerId: string): Promise<"settled" | "unknown"> {
  const known = await database().organisation.findUnique({ where: { providerId }, select: { id: true } });
  if (known === null) return "unknown";
  const pence = await fetchCashBalance(providerId);
  await inTransaction(async (tx) => {
    const [before] = await tx.$queryRaw<Held[]>`
      SELECT id, unapplied_pence AS "unappliedPence" FROM organisation WHERE id = ${known.id}::uuid FOR UPDATE`;
    if (!before || before.unappliedPence === pence) return;
    await tx.organisation.update({ where: { id: known.id }, data: { unappliedPence: pence } });
    await tx.staffTask.updateMany({
      where: {
        kind: "transfer_unapplied",
        resolvedAt: null,
        dedupeKey: { startsWith: `transfer_unapplied:${known.id}:` },
      },
      data: { resolvedAt: new Date() },
    });
    if (pence === 0) return;
    const asked = await tx.invoice.findFirst({
      where: { organisationId: known.id },
      // The one that is owed longest, or else the latest.
      orderBy: [{ status: "asc" }, { createdAt: "desc" }],
      select: { orderId: true },
    });
    await openTask(tx, {
      kind: "transfer_unapplied",
      dedupeKey: `transfer_unapplied:${known.id}:${Date.now()}`,
      ...(asked && { orderId: asked.orderId }),
      details: { pence },
    });
  });
  return "settled";
}
