import { database } from "#adapters/database/client.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { settleCheckout } from "./settle-checkout.ts";
import { settleRefunds } from "./settle-refunds.ts";

/** Younger than this, the webhook or the return page is still likely to tell. */
const LEFT_ALONE_MS = 5 * 60_000;
const AT_ONCE = 4;

/**
 * Asks Stripe about each Checkout Session whose money may still come, and about each refund that is on its way: whatever
 * became of them while no webhook got through is settled here. One that cannot be asked about does not keep the others.
 */
export async function settleWhatWasMissed(now: Date): Promise<void> {
  const before = new Date(now.getTime() - LEFT_ALONE_MS);
  const [checkouts, payments] = await Promise.all([waitingCheckouts(before), paymentsGoingBack(before)]);
  const questions = [
    ...checkouts.map((id) => () => settleCheckout(id)),
    ...payments.map((id) => () => settleRefunds(id)),
  ];
  const next = async () => {
    for (let ask = questions.shift(); ask !== undefined; ask = questions.shift()) {
      await ask().catch((error: unknown) => log.warn({ part: "payments", ...describeError(error) }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** Those of orders that wait for their payment, and those of closed orders to which a bank's money is on its way. */
async function waitingCheckouts(before: Date): Promise<string[]> {
  const found = await database().checkoutSession.findMany({
    where: {
      createdAt: { lt: before },
      providerId: { not: null },
      OR: [
        { status: { in: ["open", "complete"] }, order: { status: "awaiting_payment" } },
        { status: "complete", order: { status: { in: ["cancelled", "expired"] }, payments: { none: {} } } },
      ],
    },
    select: { providerId: true },
    orderBy: { createdAt: "asc" },
  });
  return found.flatMap(({ providerId }) => providerId ?? []);
}

async function paymentsGoingBack(before: Date): Promise<string[]> {
  const found = await database().payment.findMany({
    where: { provider: "stripe", refunds: { some: { status: "pending", requestedAt: { lt: before } } } },
    select: { providerId: true },
  });
  return found.map(({ providerId }) => providerId);
}
