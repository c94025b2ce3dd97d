import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue, enqueueAll } from "#adapters/jobs/enqueue.ts";

/** Older than this, and still not done, a thing's job was lost with the process that had it. */
const LEFT_AFTER_MS = 3 * 60_000;
const AT_ONCE = 500;

/**
 * Queues again what was begun and not ended: events not acted on, emails not sent, refunds not sent, closed orders whose
 * Checkout Session is still open. Jobs are safe to repeat, so one too many does no harm.
 */
export async function pickUpWhatWasLeft(now: Date): Promise<void> {
  const before = new Date(now.getTime() - LEFT_AFTER_MS);
  const db = database();
  const [events, emails, refunds, checkouts] = await Promise.all([
    db.providerEvent.findMany({
      where: { processedAt: null, receivedAt: { lt: before, gt: new Date(now.getTime() - 86_400_000) } },
      select: { provider: true, eventId: true },
      take: AT_ONCE,
    }),
    db.outboxEmail.findMany({
      where: { status: "queued", createdAt: { lt: before }, firstAttemptAt: null },
      select: { id: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
    }),
    db.refund.findMany({
      where: { status: "requested", requestedAt: { lt: before } },
      select: { id: true },
      take: AT_ONCE,
    }),
    db.checkoutSession.findMany({
      where: { status: { in: ["creating", "open"] }, order: { status: { in: ["cancelled", "expired"] } } },
      select: { id: true },
      take: AT_ONCE,
    }),
  ]);
  await inTransaction(async (tx) => {
    const keys = events.map(({ provider, eventId }) => ({ provider: provider as "stripe" | "resend", eventId }));
    await enqueueAll(tx, "provider_event", keys);
    await enqueueAll(
      tx,
      "send_email",
      emails.map(({ id }) => ({ emailId: id })),
    );
    for (const { id } of refunds) await enqueue(tx, "send_refund", { refundId: id });
    for (const { id } of checkouts) await enqueue(tx, "close_checkout", { checkoutId: id });
  });
}
