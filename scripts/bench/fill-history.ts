import { withClient } from "#scripts/database/own-database.ts";
import { withoutIndexes } from "#scripts/database/without-indexes.ts";
import { writePeople } from "#scripts/database/write-people.ts";
import { fillRequests } from "./fill-requests.ts";
import { inventedOrderer } from "./invented-people.ts";

/**
 * Fills the shop's database with orders number `from` to `to`, ten minutes apart, each with all that belongs to it. Of a
 * hundred parcels 5 wait for stock, 10 are queued, 2 claimed, 2 packed, 75 dispatched, 3 returned, 3 cancelled; of those
 * that wait or are queued, a fifth is held.
 */
export function fillHistory(databaseUrl: string, from: number, to: number): Promise<void> {
  return fill(databaseUrl, from, to, AS_IN_LIFE, ["(SELECT id FROM staff_member ORDER BY created_at LIMIT 1)"]);
}

/** The same, with every parcel packed, by these colleagues in turn. */
export function fillPacked(
  databaseUrl: string,
  from: number,
  to: number,
  colleagues: readonly string[],
): Promise<void> {
  return fill(
    databaseUrl,
    from,
    to,
    "'packed'",
    colleagues.map((id) => `'${id}'::uuid`),
  );
}

async function fill(databaseUrl: string, from: number, to: number, state: string, holders: string[]): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("BEGIN");
    // Rows that are right by their making need no trigger, which would also sum up the stock row by row.
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query("SET LOCAL maintenance_work_mem = '512MB'");
    await withoutIndexes(client, to - from, async () => {
      await client.query(storyOf(state, holders), [from, to]);
      await writePeople(client, PEOPLE);
      for (const statement of STATEMENTS) await client.query(statement);
      await fillRequests(client);
    });
    await client.query("COMMIT");
    // What Postgres does later by itself is done now, so that nothing of it is left to the time that is measured.
    await client.query("VACUUM ANALYZE");
    await client.query("CHECKPOINT");
  });
}

const AS_IN_LIFE = `
  CASE WHEN n % 100 < 5 THEN 'awaiting_stock' WHEN n % 100 < 15 THEN 'queued' WHEN n % 100 < 17 THEN 'claimed'
       WHEN n % 100 < 19 THEN 'packed' WHEN n % 100 < 94 THEN 'dispatched' WHEN n % 100 < 97 THEN 'returned'
       ELSE 'cancelled' END`;

/** One row for each order, which the statements after it draw from. */
const storyOf = (state: string, holders: readonly string[]) => `
  CREATE TEMP TABLE story ON COMMIT DROP AS
  SELECT n, state, md5('recipient' || n)::uuid AS recipient_id, md5('order' || n)::uuid AS order_id,
         md5('parcel' || n)::uuid AS parcel_id, md5('line' || n)::uuid AS line_id,
         'AG-' || left(letters, 4) || '-' || right(letters, 5) AS reference,
         left(md5('token' || n), 27) AS token, 1 + n % 24 AS copies,
         now() - make_interval(mins => 10 * ($2 - n)) AS at,
         state IN ('awaiting_stock', 'queued') AND n % 5 = 0 AS is_held,
         (SELECT id FROM publication LIMIT 1) AS publication_id,
         (ARRAY[${holders}])[1 + n % ${holders.length}] AS staff_member_id
    FROM (SELECT n, translate(lpad(n::text, 9, '0'), '01', 'XZ') AS letters, (${state})::consignment_status AS state
            FROM generate_series($1::int, $2::int) AS n) numbered`;

const PEOPLE = `SELECT recipient_id AS id, at, ${inventedOrderer("orders")} AS person FROM story`;

const STATEMENTS = [
  `INSERT INTO "order" (id, reference, token, status, pay_by, purchase_order_number, recipient_id, copies, total_pence,
                        placed_at, accepted_at, closed_at)
   SELECT order_id, reference, token,
          (CASE WHEN state IN ('dispatched', 'returned') THEN 'fulfilled' WHEN state = 'cancelled' THEN 'cancelled'
                ELSE 'accepted' END)::order_status,
          (CASE WHEN n % 5 = 1 THEN 'invoice' ELSE 'card' END)::pay_by, CASE WHEN n % 5 = 1 THEN 'PO-' || 400000 + n END,
          recipient_id, copies, copies * 1000, at, at, CASE WHEN state IN ('dispatched', 'returned', 'cancelled') THEN at END
     FROM story`,

  `INSERT INTO order_line (order_id, publication_id, copies, unit_price_pence, total_pence)
   SELECT order_id, publication_id, copies, 1000, copies * 1000 FROM story`,

  `INSERT INTO checkout_session (order_id, status, provider_id, expires_at, created_at)
   SELECT order_id, 'complete', 'cs_past_' || n, at + interval '1 day', at FROM story`,

  `INSERT INTO payment (order_id, provider_id, amount_pence, received_at)
   SELECT order_id, 'pi_past_' || n, copies * 1000, at FROM story`,

  `INSERT INTO balance_transaction (id, type, category, amount_pence, fee_pence, net_pence, created_at, available_on,
                                    source_id, payment_intent_id)
   SELECT 'txn_past_' || n, 'charge', 'charge', copies * 1000, copies * 15 + 20, copies * 985 - 20, at, at,
          'ch_past_' || n, 'pi_past_' || n
     FROM story`,

  `INSERT INTO balance_month (month, net_pence)
   SELECT date_trunc('month', at AT TIME ZONE 'Europe/London')::date, sum(copies * 985 - 20) FROM story GROUP BY 1
   ON CONFLICT (month) DO UPDATE SET net_pence = balance_month.net_pence + EXCLUDED.net_pence`,

  `INSERT INTO provider_event (provider, event_id, type, object_id, received_at, processed_at)
   SELECT 'stripe', 'evt_past_' || n, 'checkout.session.completed', 'cs_past_' || n, at, at FROM story`,

  `INSERT INTO consignment (id, code, order_id, recipient_id, status, copies, held_at, held_reason, claimed_by_id, claimed_at,
                            packed_at, dispatched_at, area, sent_as, tracking_number, waiting_since)
   SELECT parcel_id, reference, order_id, recipient_id, state, copies, CASE WHEN is_held THEN at END,
          CASE WHEN is_held THEN 'Asked to wait' END,
          CASE WHEN state IN ('claimed', 'packed') THEN staff_member_id END, CASE WHEN state IN ('claimed', 'packed') THEN at END,
          CASE WHEN state IN ('packed', 'dispatched', 'returned') THEN at END,
          CASE WHEN state IN ('dispatched', 'returned') THEN at END,
          CASE WHEN state IN ('dispatched', 'returned') THEN (ARRAY['BS', 'E', 'HU', 'LS', 'M', 'SA'])[1 + n % 6] END,
          CASE WHEN state IN ('dispatched', 'returned') THEN 'ordered' END::sent_as,
          CASE WHEN state = 'dispatched' AND n % 2 = 0 THEN 'TT' || lpad(n::text, 9, '0') || 'GB' END, at
     FROM story`,

  `INSERT INTO consignment_line (id, consignment_id, publication_id, copies)
   SELECT line_id, parcel_id, publication_id, copies FROM story`,

  `INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id, at)
   SELECT publication_id, 'allocation', 0, copies, line_id, at FROM story WHERE state NOT IN ('awaiting_stock', 'cancelled')`,

  `INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id, at)
   SELECT publication_id, 'dispatch', -copies, -copies, line_id, at FROM story WHERE state IN ('dispatched', 'returned')`,

  `INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id, at)
   SELECT publication_id, 'return', copies, 0, line_id, at FROM story WHERE state = 'returned'`,

  `UPDATE stock_level l SET on_hand = m.on_hand, allocated = m.allocated
     FROM (SELECT publication_id, sum(on_hand_change) AS on_hand, sum(allocated_change) AS allocated
             FROM stock_movement GROUP BY publication_id) m
    WHERE m.publication_id = l.publication_id`,

  `INSERT INTO history_entry (at, subject, subject_id, event, actor)
   SELECT at, 'order', order_id, event, actor::actor
     FROM story, (VALUES ('order_placed', 'customer'), ('payment_received', 'payments'), ('order_accepted', 'payments')) h(event, actor)`,

  `INSERT INTO history_entry (at, subject, subject_id, event, actor, staff_member_id)
   SELECT at, 'consignment', parcel_id, event, 'staff', staff_member_id
     FROM story, (VALUES ('claimed'), ('packed'), ('dispatched')) h(event)
    WHERE state IN ('dispatched', 'returned') OR (state = 'packed' AND event <> 'dispatched') OR (state = 'claimed' AND event = 'claimed')`,

  `INSERT INTO outbox_email (dedupe_key, kind, recipient_id, data, status, attempts, provider_id, created_at, sent_at)
   SELECT kind || ':' || order_id, kind, recipient_id, jsonb_build_object('orderId', order_id), 'sent', 1, md5(kind || n), at, at
     FROM story, (VALUES ('order_received'), ('payment_confirmed')) k(kind)`,

  `INSERT INTO form_submission (form_key, content_hash, result_path, posted_at)
   SELECT left(md5('key' || n), 22), md5('content' || n), '/orders/' || token, at FROM story`,
];
