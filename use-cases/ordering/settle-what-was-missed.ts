import { database } from "#adapters/database/client.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { settleCheckout } from "./settle-checkout.ts";

/** Younger than this, the webhook or the return page is still likely to tell. */
const LEFT_ALONE_MS = 5 * 60_000;
const AT_ONCE = 4;

/**
 * Asks Stripe about each Checkout Session of an order that still waits for its payment: whatever became of it while no
 * webhook got through is settled here. One that cannot be asked about does not keep the others.
 */
export async function settleWhatWasMissed(now: Date): Promise<void> {
  const waiting = await database().checkoutSession.findMany({
    where: {
      status: { in: ["open", "complete"] },
      createdAt: { lt: new Date(now.getTime() - LEFT_ALONE_MS) },
      providerId: { not: null },
      order: { status: "awaiting_payment" },
    },
    select: { providerId: true },
    orderBy: { createdAt: "asc" },
  });
  const ids = waiting.flatMap(({ providerId }) => providerId ?? []);
  const next = async () => {
    for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
      await settleCheckout(id).catch((error: unknown) => log.warn({ part: "payments", ...describeError(error) }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
