import { database } from "#adapters/database/client.ts";
import type { Month } from "#domain/reports/month.ts";
import type { MovementSum } from "#domain/reports/movements.ts";

/** The movements at Stripe of a month, by day, category and what of ours they are about. */
export async function movementSums({ from, to }: Month): Promise<MovementSum[]> {
  return database().$queryRaw<MovementSum[]>`
    SELECT (b.created_at AT TIME ZONE 'Europe/London')::date::text AS day, b.category,
           CASE WHEN p.id IS NULL THEN 'nothing' WHEN p.invoice_id IS NULL THEN 'card' ELSE 'invoice' END AS of,
           sum(b.amount_pence)::float8 AS "amountPence", sum(b.fee_pence)::float8 AS "feePence"
      FROM balance_transaction b
      LEFT JOIN payment p ON p.provider = 'stripe' AND p.provider_id = b.payment_intent_id
     WHERE b.created_at >= ${from}::timestamptz AND b.created_at < ${to}::timestamptz
     GROUP BY 1, 2, 3`;
}

/** What the account held at Stripe when the month began, in pence: read from the sums of the months before. */
export async function openingPence({ firstDay }: Month): Promise<number> {
  const [sum] = await database().$queryRaw<{ pence: number }[]>`
    SELECT coalesce(sum(net_pence), 0)::float8 AS pence FROM balance_month WHERE month < ${firstDay}::date`;
  return sum?.pence ?? 0;
}

/** Orders placed in the month, in copies and pence as they stand now: all of them, and those that came to nothing. */
export type Ordered = { orders: number; pence: number; lostOrders: number; lostPence: number };

export async function orderedIn({ from, to }: Month): Promise<Ordered> {
  const [sum] = await database().$queryRaw<Ordered[]>`
    SELECT count(*)::int AS orders, coalesce(sum(total_pence), 0)::float8 AS pence,
           count(*) FILTER (WHERE status IN ('cancelled', 'expired'))::int AS "lostOrders",
           coalesce(sum(total_pence) FILTER (WHERE status IN ('cancelled', 'expired')), 0)::float8 AS "lostPence"
      FROM "order" WHERE placed_at >= ${from}::timestamptz AND placed_at < ${to}::timestamptz`;
  return sum ?? { orders: 0, pence: 0, lostOrders: 0, lostPence: 0 };
}

/** What came to the charity's own account, by the day on its statement, and what was sent back from there, in pence. */
export type OwnAccount = { byDay: { day: string; pence: number }[]; backPence: number };

export async function ownAccountIn({ firstDay, nextDay, from, to }: Month): Promise<OwnAccount> {
  const [byDay, [back]] = await Promise.all([
    database().$queryRaw<OwnAccount["byDay"]>`
      SELECT received_on::text AS day, sum(amount_pence)::float8 AS pence FROM bank_transfer
       WHERE received_on >= ${firstDay}::date AND received_on < ${nextDay}::date GROUP BY 1`,
    database().$queryRaw<{ pence: number }[]>`
      SELECT coalesce(sum(r.amount_pence), 0)::float8 AS pence FROM refund r JOIN payment p ON p.id = r.payment_id
       WHERE r.settled_at >= ${from}::timestamptz AND r.settled_at < ${to}::timestamptz
         AND r.status = 'succeeded' AND p.provider = 'bank'`,
  ]);
  return { byDay, backPence: back?.pence ?? 0 };
}
