import { Prisma } from "#adapters/database/client.ts";
import { STRIPES_OWN } from "#domain/reports/movements.ts";

/**
 * Of the movements at Stripe since a moment, what they are about and we do not have, or have otherwise. What is none of ours
 * stays in here until it is older than that.
 */
export const PAYMENTS_LACKING = (since: Date) => Prisma.sql`
  SELECT DISTINCT b.payment_intent_id AS id, NULL::text AS "orderId"
    FROM balance_transaction b
   WHERE b.created_at >= ${since}::timestamptz AND b.category <> ALL(${STRIPES_OWN}::text[]) AND b.payment_intent_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM payment p WHERE p.provider = 'stripe' AND p.provider_id = b.payment_intent_id)`;

/** Refunds that were made at Stripe's own pages, or failed there and not here. */
export const REFUNDS_LACKING = (since: Date) => Prisma.sql`
  SELECT DISTINCT b.payment_intent_id AS id, p.order_id::text AS "orderId"
    FROM balance_transaction b JOIN payment p ON p.provider = 'stripe' AND p.provider_id = b.payment_intent_id
    LEFT JOIN refund r ON r.provider_id = b.refund_id
   WHERE b.created_at >= ${since}::timestamptz AND b.category IN ('refund', 'refund_failure') AND b.refund_id IS NOT NULL
     AND (r.id IS NULL OR (b.category = 'refund_failure' AND r.status <> 'failed'))`;

/** Disputes that we have not heard of, or that were won. */
export const DISPUTES_LACKING = (since: Date) => Prisma.sql`
  SELECT DISTINCT b.source_id AS id, p.order_id::text AS "orderId"
    FROM balance_transaction b JOIN payment p ON p.provider = 'stripe' AND p.provider_id = b.payment_intent_id
   WHERE b.created_at >= ${since}::timestamptz AND b.category IN ('dispute', 'dispute_reversal') AND b.source_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM staff_task t
                      WHERE t.dedupe_key IN ('dispute_won:' || b.source_id, 'dispute_lost:' || b.source_id)
                         OR (b.category = 'dispute' AND t.dedupe_key = 'dispute_opened:' || b.source_id))`;
