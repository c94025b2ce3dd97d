import { database } from "#adapters/database/client.ts";
import type { Month } from "#domain/reports/month.ts";
import { STRIPES_OWN } from "#domain/reports/movements.ts";

/** More of a kind are not listed: something is wrong at large then. */
export const MOST_DIFFERENCES = 200;
/** What came to us within the hour may not be in Stripe's ledger, or not be read there. */
const LEFT_ALONE_MS = 3_600_000;

/** A movement at Stripe that matches nothing of ours. `ourPence`: the amount of ours that it should be the same as. */
export type StrayMovement = {
  id: string;
  at: Date;
  category: string;
  amountPence: number;
  sourceId: string | null;
  orderReference: string | null;
  ourPence: number | null;
};

/** Movements of a month at Stripe that are no payment or refund of ours, or not of the same amount, oldest first. */
export async function strayMovements({ from, to }: Month): Promise<StrayMovement[]> {
  return database().$queryRaw<StrayMovement[]>`
    SELECT b.id, b.created_at AS at, b.category, b.amount_pence AS "amountPence", b.source_id AS "sourceId",
           o.reference AS "orderReference",
           CASE b.category WHEN 'charge' THEN p.amount_pence WHEN 'refund' THEN -r.amount_pence
                           WHEN 'refund_failure' THEN r.amount_pence END AS "ourPence"
      FROM balance_transaction b
      LEFT JOIN payment p ON p.provider = 'stripe' AND p.provider_id = b.payment_intent_id
      LEFT JOIN refund r ON r.provider_id = b.refund_id
      LEFT JOIN "order" o ON o.id = p.order_id
     WHERE b.created_at >= ${from}::timestamptz AND b.created_at < ${to}::timestamptz
       AND b.category <> ALL(${STRIPES_OWN}::text[])
       AND (p.id IS NULL OR (b.refund_id IS NOT NULL AND r.id IS NULL)
            OR (b.category = 'charge' AND p.amount_pence <> b.amount_pence)
            OR (b.category IN ('refund', 'refund_failure') AND r.amount_pence <> abs(b.amount_pence)))
     ORDER BY b.created_at, b.id LIMIT ${MOST_DIFFERENCES}`;
}

/** A payment or refund of ours that Stripe's ledger does not show; `pence` is what it adds to the balance. */
export type MissingMovement = {
  id: string;
  kind: "payment" | "refund";
  at: Date;
  pence: number;
  orderReference: string;
};

/**
 * Payments and refunds of a month, through Stripe, that its ledger does not show an hour later, oldest first. `lookedAt`: when
 * the ledger was last read.
 */
export async function missingMovements({ from, to }: Month, lookedAt: Date): Promise<MissingMovement[]> {
  const until = new Date(Math.min(to.getTime(), lookedAt.getTime() - LEFT_ALONE_MS));
  return database().$queryRaw<MissingMovement[]>`
    SELECT p.provider_id AS id, 'payment' AS kind, p.received_at AS at, p.amount_pence AS pence,
           o.reference AS "orderReference"
      FROM payment p JOIN "order" o ON o.id = p.order_id
     WHERE p.received_at >= ${from}::timestamptz AND p.received_at < ${until}::timestamptz AND p.provider = 'stripe'
       AND NOT EXISTS (SELECT FROM balance_transaction b WHERE b.payment_intent_id = p.provider_id AND b.category = 'charge')
     UNION ALL
    SELECT r.provider_id, 'refund', r.requested_at, -r.amount_pence, o.reference
      FROM refund r JOIN payment p ON p.id = r.payment_id JOIN "order" o ON o.id = p.order_id
     WHERE r.requested_at >= ${from}::timestamptz AND r.requested_at < ${until}::timestamptz
       AND p.provider = 'stripe' AND r.provider_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM balance_transaction b WHERE b.refund_id = r.provider_id)
     ORDER BY at, id LIMIT ${MOST_DIFFERENCES}`;
}
