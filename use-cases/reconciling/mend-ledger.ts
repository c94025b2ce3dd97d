import { database, type Prisma } from "#adapters/database/client.ts";
import { settleDispute } from "#use-cases/ordering/settle-dispute.ts";
import { settleRefunds } from "#use-cases/ordering/settle-refunds.ts";
import { askAll, type Patience } from "./ask-stripe.ts";
import type { Finding, Progress } from "./keep-progress.ts";
import { DISPUTES_LACKING, PAYMENTS_LACKING, REFUNDS_LACKING } from "./ledger-queries.ts";
import type { MendKind } from "./open-kinds.ts";
import { settleStrayPayment } from "./settle-stray-payment.ts";

type Lacking = { id: string; orderId: string | null };

type Question = { kind: MendKind; lacking(since: Date): Prisma.Sql; settle(by: string): Promise<unknown> };

/** In this order: what a payment brings along is asked about once it is here. */
const QUESTIONS: readonly Question[] = [
  { kind: "payment", lacking: PAYMENTS_LACKING, settle: settleStrayPayment },
  { kind: "refund", lacking: REFUNDS_LACKING, settle: settleRefunds },
  { kind: "dispute", lacking: DISPUTES_LACKING, settle: settleDispute },
];

/** More of a kind wait for the next time, taken by chance: where the account serves others too, ours are found among theirs. */
const MOST = 500;

/**
 * Asks Stripe about the movements since a moment that match nothing of ours, and settles what they lead to: a Checkout Session
 * or invoice that was paid, a refund made at Stripe's own pages or one that failed, a dispute. The rest is left as it is.
 */
export async function mendLedger(since: Date, keep: Progress, patience: Patience): Promise<void> {
  for (const { kind, lacking, settle } of QUESTIONS) {
    const before = await lackingOf(lacking(since));
    const unanswered = await askAll(before, ({ id }) => settle(id), patience);
    const left = await leftOf(lacking(since), before);
    const mended = before.filter(({ id }) => !left.has(id));
    const orders = await ordersOf(mended.filter(({ orderId }) => orderId === null).map(({ id }) => id));
    const findings = mended.map(({ id, orderId }): Finding => {
      return { kind, orderId: orderId ?? orders.get(id) ?? null, outcome: "mended" };
    });
    // What is left stands among the differences of its month, with its reason.
    const unasked = before.filter((each) => left.has(each.id) && unanswered.get(each) === "unasked").length;
    const unmended = left.size - unasked;
    await keep({ looked: before.length, unasked, unmended, findings });
  }
}

function lackingOf(lacking: Prisma.Sql): Promise<Lacking[]> {
  return database().$queryRaw<Lacking[]>`SELECT * FROM (${lacking}) lacking ORDER BY random() LIMIT ${MOST}`;
}

async function leftOf(lacking: Prisma.Sql, before: readonly Lacking[]): Promise<Set<string>> {
  if (before.length === 0) return new Set();
  const ids = before.map(({ id }) => id);
  const left = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM (${lacking}) lacking WHERE id = ANY(${ids}::text[])`;
  return new Set(left.map(({ id }) => id));
}

/** The orders of payments that have come to stand here, by their payment intents. */
async function ordersOf(paymentIntentIds: string[]): Promise<Map<string, string>> {
  if (paymentIntentIds.length === 0) return new Map();
  const found = await database().payment.findMany({
    where: { provider: "stripe", providerId: { in: paymentIntentIds } },
    select: { providerId: true, orderId: true },
  });
  return new Map(found.map(({ providerId, orderId }) => [providerId, orderId]));
}
