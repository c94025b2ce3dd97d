import { Prisma } from "#adapters/database/client.ts";
import { CREDITED, PAID } from "#use-cases/invoicing/lock-invoice.ts";

/** After so long a bank's promise is broken, and nothing is heard of a closed invoice's customer any more. */
const DAYS = 60;

/** Card orders that wait for their payment, and closed ones to which a bank's money may be on its way. */
export const OPEN_CHECKOUTS = Prisma.sql`
  SELECT c.id::text, c.created_at AS at, o.id::text AS "orderId", c.provider_id AS "providerId",
         c.provider_id AS "settleBy", c.status || ' ' || o.status AS state
    FROM "order" o JOIN checkout_session c ON c.order_id = o.id
   WHERE o.status = 'awaiting_payment' AND c.status IN ('open', 'complete') AND c.provider_id IS NOT NULL
   UNION ALL
  SELECT c.id::text, c.created_at, o.id::text, c.provider_id, c.provider_id, c.status || ' ' || o.status
    FROM "order" o JOIN checkout_session c ON c.order_id = o.id
   WHERE o.status IN ('cancelled', 'expired') AND o.placed_at > now() - ${DAYS} * interval '1 day'
     AND c.status = 'complete' AND c.provider_id IS NOT NULL AND NOT EXISTS (SELECT FROM payment p WHERE p.order_id = o.id)`;

/** The last word of their state is what is owed of them. */
export const OPEN_INVOICES = Prisma.sql`
  SELECT i.id::text, i.created_at AS at, i.order_id::text AS "orderId", i.provider_id AS "providerId",
         coalesce(i.provider_id, '') AS "settleBy",
         i.status || ' ' || (SELECT count(*) FROM payment p WHERE p.invoice_id = i.id)
           || ' ' || greatest(0, i.total_pence - ${CREDITED} - ${PAID}) AS state
    FROM invoice i WHERE i.status = 'open'`;

/** Written down, and not known to be issued. */
export const BEGUN_INVOICES = Prisma.sql`
  SELECT i.id::text, i.created_at AS at, i.order_id::text AS "orderId", i.provider_id AS "providerId",
         i.id::text AS "settleBy", i.status::text AS state
    FROM invoice i WHERE i.status = 'creating'`;

/** Recorded here for some minutes, and not known to be counted at Stripe. */
export const BEGUN_REPORTS = Prisma.sql`
  SELECT p.id::text, r.asked_at AS at, p.order_id::text AS "orderId", r.provider_id AS "providerId",
         p.invoice_id::text AS "settleBy", r.status::text AS state
    FROM payment_report r JOIN payment p ON p.id = r.payment_id
   WHERE r.status = 'asked' AND r.asked_at < now() - interval '3 minutes'`;

/** Asked for, or sent and not known to have arrived. */
export const OPEN_REFUNDS = Prisma.sql`
  SELECT r.id::text, r.requested_at AS at, p.order_id::text AS "orderId", r.provider_id AS "providerId",
         p.provider_id AS "settleBy", r.status::text AS state
    FROM refund r JOIN payment p ON p.id = r.payment_id
   WHERE r.status IN ('requested', 'pending') AND p.provider = 'stripe'`;

export const BEGUN_CREDIT_NOTES = Prisma.sql`
  SELECT n.id::text, n.created_at AS at, i.order_id::text AS "orderId", n.provider_id AS "providerId",
         n.id::text AS "settleBy", n.status::text AS state
    FROM credit_note n JOIN invoice i ON i.id = n.invoice_id WHERE n.status = 'creating'`;

/** Those whose end is not known, whether or not a colleague has ticked their task off. */
export const OPEN_DISPUTES = Prisma.sql`
  SELECT dispute AS id, t.opened_at AS at, t.order_id::text AS "orderId", dispute AS "providerId", dispute AS "settleBy",
         'open' AS state
    FROM staff_task t CROSS JOIN LATERAL substr(t.dedupe_key, length('dispute_opened:') + 1) AS dispute
   WHERE t.kind = 'dispute_opened'
     AND NOT EXISTS (SELECT FROM staff_task e WHERE e.dedupe_key IN ('dispute_won:' || dispute, 'dispute_lost:' || dispute))`;

/** Customers whose transfers may wait for an invoice: who have some, and who are or were lately asked for money. */
export const TRANSFERRING_CUSTOMERS = Prisma.sql`
  SELECT g.id::text, g.approved_at AS at,
         (SELECT i.order_id FROM invoice i WHERE i.organisation_id = g.id ORDER BY i.status, i.created_at DESC LIMIT 1)::text
           AS "orderId",
         g.provider_id AS "providerId", g.provider_id AS "settleBy", g.unapplied_pence::text AS state
    FROM organisation g
   WHERE g.provider_id IS NOT NULL
     AND (g.unapplied_pence <> 0
          OR EXISTS (SELECT FROM invoice i WHERE i.organisation_id = g.id
                        AND (i.status = 'open' OR i.closed_at > now() - ${DAYS} * interval '1 day')))`;
