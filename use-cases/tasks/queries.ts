import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { CLAIM_LASTS_MINUTES } from "#domain/fulfilment/consignment-life.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { HOLDS_OLD_EDITION } from "#use-cases/fulfilment/old-edition.ts";
import { IS_OVERDUE } from "#use-cases/invoicing/queries.ts";
import { IS_TO_WRITE_DOWN } from "#use-cases/training/days-to-write-down.ts";
import { IS_OPEN_ENQUIRY } from "#use-cases/training/pipeline-queries.ts";

/** A pile of work: how many (counted up to 1,000), and since when the oldest waits. */
export type Pile = z.infer<typeof pile>;
const pile = z.object({ count: z.number(), oldest: z.coerce.date().nullable() });

/** What the home page counts. */
export const PILE_NAMES = [
  "orders_to_approve",
  "invoices_overdue",
  "requests_in_review",
  "requests_in_flood",
  "requests_answered",
  "queued",
  "awaiting_stock",
  "held",
  "old_edition",
  "mine",
  "left_over",
  "packed",
  "quote_enquiries",
  "training_enquiries",
  "bookings_asked",
  "days_to_write_down",
  "actions_overdue",
  "low_stock",
  "emails_parked",
] as const;
export type PileName = (typeof PILE_NAMES)[number];

const shape = z.object({
  piles: z.record(z.enum(PILE_NAMES), pile),
  lowStock: z.array(z.object({ title: z.string(), line: z.number() })),
  tasks: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      details: z.unknown(),
      openedAt: z.coerce.date(),
      orderReference: z.string().nullable(),
    }),
  ),
});

/** What waits for a person now: piles of work, and the oldest 50 open tasks but those of parked emails, a pile by itself. */
export type WaitingWork = z.infer<typeof shape>;

/**
 * Everything that waits for a person, in one round trip, by indexes that hold only what waits. Each pile is counted up to
 * 1,000 and its age is that of its first by age. A request that waits for the customer's answer waits for nobody here.
 */
export async function whatWaits(by: StaffMember): Promise<WaitingWork> {
  const [row] = await database().$queryRaw<{ found: unknown }[]>`
    WITH piles (name, count, oldest) AS (
      SELECT 'orders_to_approve', count(*), min(at) FROM (
        SELECT placed_at AS at FROM "order" WHERE status = 'awaiting_approval' ORDER BY placed_at, id LIMIT 1000) x
      UNION ALL SELECT 'invoices_overdue', count(*), min(at) FROM (
        SELECT due_at AS at FROM invoice i WHERE ${IS_OVERDUE} ORDER BY due_at, id LIMIT 1000) x
      UNION ALL SELECT 'requests_in_review', count(*), min(at) FROM (
        SELECT requested_at AS at FROM free_copy_request
         WHERE status = 'in_review' AND NOT in_flood AND question_asked_at IS NULL ORDER BY requested_at, id LIMIT 1000) x
      UNION ALL SELECT 'requests_in_flood', count(*), min(at) FROM (
        SELECT requested_at AS at FROM free_copy_request WHERE status = 'in_review' AND in_flood
         ORDER BY requested_at, id LIMIT 1000) x
      UNION ALL SELECT 'requests_answered', count(*), min(at) FROM (
        SELECT requested_at AS at FROM free_copy_request q CROSS JOIN LATERAL (
           SELECT 1 FROM recipient_message m WHERE m.recipient_id = q.recipient_id AND m.purpose = 'answer' LIMIT 1) answer
         WHERE status = 'in_review' AND NOT in_flood AND question_asked_at IS NULL ORDER BY requested_at, q.id LIMIT 1000) x
      UNION ALL SELECT 'queued', count(*), min(at) FROM (
        SELECT waiting_since AS at FROM consignment WHERE status = 'queued' AND held_at IS NULL
         ORDER BY waiting_since, id LIMIT 1000) x
      UNION ALL SELECT 'awaiting_stock', count(*), min(at) FROM (
        SELECT waiting_since AS at FROM consignment WHERE status = 'awaiting_stock' AND held_at IS NULL
         ORDER BY waiting_since, id LIMIT 1000) x
      UNION ALL SELECT 'held', count(*), min(at) FROM (
        SELECT held_at AS at FROM consignment
         WHERE held_at IS NOT NULL AND status IN ('awaiting_stock', 'queued', 'claimed', 'packed')
         ORDER BY waiting_since, id LIMIT 1000) x
      UNION ALL SELECT 'old_edition', count(*), min(at) FROM (
        SELECT held_at AS at FROM consignment
         WHERE held_at IS NOT NULL AND status IN ('awaiting_stock', 'queued', 'claimed') AND ${HOLDS_OLD_EDITION}
         ORDER BY waiting_since, id LIMIT 1000) x
      UNION ALL SELECT 'mine', count(*), min(at) FROM (
        SELECT claimed_at AS at FROM consignment WHERE claimed_by_id = ${by.id}::uuid AND status = 'claimed' AND held_at IS NULL
         ORDER BY waiting_since, id LIMIT 1000) x
      UNION ALL SELECT 'left_over', count(*), min(at) FROM (
        SELECT claimed_at AS at FROM consignment
         WHERE status = 'claimed' AND held_at IS NULL AND claimed_by_id <> ${by.id}::uuid
           AND claimed_at <= now() - make_interval(mins => ${CLAIM_LASTS_MINUTES})
         ORDER BY waiting_since, id LIMIT 1000) x
      UNION ALL SELECT 'packed', count(*), min(at) FROM (
        SELECT packed_at AS at FROM consignment WHERE status = 'packed' AND held_at IS NULL
         ORDER BY waiting_since, id LIMIT 1000) x
      UNION ALL SELECT 'quote_enquiries', count(*), min(at) FROM (
        SELECT received_at AS at FROM enquiry WHERE status = 'new' AND about = 'quote' ORDER BY received_at LIMIT 1000) x
      UNION ALL SELECT 'training_enquiries', count(*), min(at) FROM (
        SELECT received_at AS at FROM enquiry WHERE status = 'new' AND about = 'training' ORDER BY received_at LIMIT 1000) x
      UNION ALL SELECT 'bookings_asked', count(*), min(at) FROM (
        SELECT asked_at AS at FROM booking WHERE asked_at IS NOT NULL ORDER BY asked_at LIMIT 1000) x
      UNION ALL SELECT 'days_to_write_down', count(*), min(at) FROM (
        SELECT ends_at AS at FROM training_session t WHERE ${IS_TO_WRITE_DOWN} ORDER BY starts_at, id LIMIT 1000) x
      UNION ALL SELECT 'actions_overdue', count(*), min(at) FROM (
        SELECT next_action_on::timestamptz AS at FROM enquiry
         WHERE ${IS_OPEN_ENQUIRY}
           AND next_action_on < (now() AT TIME ZONE 'Europe/London')::date ORDER BY next_action_on LIMIT 1000) x
      UNION ALL SELECT 'low_stock', count(*), min(low_stock_since)
        FROM publication WHERE low_stock_since IS NOT NULL AND is_active
      UNION ALL SELECT 'emails_parked', count(*), min(at) FROM (
        SELECT created_at AS at FROM outbox_email WHERE status = 'parked' ORDER BY created_at, id LIMIT 1000) x)
    SELECT json_build_object(
      'piles', (SELECT json_object_agg(name, json_build_object('count', count, 'oldest', oldest)) FROM piles),
      'lowStock', (SELECT coalesce(json_agg(json_build_object('title', title, 'line', low_stock_line) ORDER BY position, sku), '[]')
                     FROM publication WHERE low_stock_since IS NOT NULL AND is_active),
      'tasks', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'details', t.details,
                         'openedAt', t.opened_at, 'orderReference', o.reference) ORDER BY t.opened_at, t.id), '[]')
                  FROM (SELECT * FROM staff_task WHERE resolved_at IS NULL AND kind <> 'email_parked'
                         ORDER BY opened_at, id LIMIT 50) t
                  LEFT JOIN "order" o ON o.id = t.order_id)) AS found`;
  return shape.parse(row?.found);
}
