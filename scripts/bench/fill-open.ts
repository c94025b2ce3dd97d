import { withClient } from "#scripts/database/own-database.ts";
import { writePeople } from "#scripts/database/write-people.ts";
import { inventedOrderer } from "./invented-people.ts";
import { CREDIT_PENCE, type OpenThing, PRICE_PENCE } from "./open-thing.ts";

/** Fills the shop's database with what is open: each thing with the order that it is of. */
export async function fillOpen(databaseUrl: string, things: readonly OpenThing[]): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("BEGIN");
    await client.query("SET LOCAL session_replication_role = replica");
    const rows = things.map((thing, n) => ({ ...thing, n }));
    await client.query(THINGS, [JSON.stringify(rows)]);
    await writePeople(client, PEOPLE);
    for (const statement of STATEMENTS) await client.query(statement);
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
    await client.query("CHECKPOINT");
  });
}

const THINGS = `
  CREATE TEMP TABLE story ON COMMIT DROP AS
  SELECT n, kind, at, copies, copies * ${PRICE_PENCE} AS pence, id, "providerId" AS provider_id,
         "paymentIntentId" AS payment_intent_id, "organisationId" AS organisation_id, "customerId" AS customer_id,
         "creditNoteId" AS credit_note_id, md5('open recipient' || n)::uuid AS recipient_id, md5('open order' || n)::uuid AS order_id,
         md5('open line' || n)::uuid AS line_id, md5('open payment' || n)::uuid AS payment_id,
         (SELECT id FROM publication LIMIT 1) AS publication_id, lpad(n::text, 9, '0') AS letters
    FROM jsonb_to_recordset($1::jsonb) AS t(n int, kind text, at timestamptz, copies int, id uuid, "providerId" text,
         "paymentIntentId" text, "organisationId" uuid, "customerId" text, "creditNoteId" uuid)`;

const PEOPLE = `SELECT recipient_id AS id, at, ${inventedOrderer("open")} AS person FROM story`;

const STATEMENTS = [
  `INSERT INTO organisation (id, name, name_key, postcode, approved_at, provider_id)
   SELECT organisation_id, 'Service ' || min(n), 'service ' || min(n), 'LS1 4AP', min(at), customer_id
     FROM story WHERE kind = 'invoice' GROUP BY organisation_id, customer_id`,

  `INSERT INTO "order" (id, reference, token, status, pay_by, recipient_id, organisation_id, copies, total_pence, placed_at,
                        expires_at, accepted_at, closed_at)
   SELECT order_id, 'AG-' || left(translate(letters, '01', 'XZ'), 4) || '-' || right(translate(letters, '01', 'XZ'), 5),
          left(md5('open token' || n), 27),
          (CASE kind WHEN 'checkout' THEN 'awaiting_payment' WHEN 'refund' THEN 'cancelled' WHEN 'dispute' THEN 'fulfilled'
                     ELSE 'accepted' END)::order_status,
          (CASE WHEN organisation_id IS NULL THEN 'card' ELSE 'invoice' END)::pay_by, recipient_id, organisation_id, copies,
          pence, at, CASE kind WHEN 'checkout' THEN at + interval '7 days' END, CASE WHEN kind <> 'checkout' THEN at END,
          CASE WHEN kind IN ('refund', 'dispute') THEN at END
     FROM story`,

  `INSERT INTO order_line (id, order_id, publication_id, copies, unit_price_pence, total_pence)
   SELECT line_id, order_id, publication_id, copies, ${PRICE_PENCE}, pence FROM story`,

  `INSERT INTO checkout_session (id, order_id, status, provider_id, url, expires_at, created_at)
   SELECT id, order_id, 'open', provider_id, 'http://127.0.0.1/', at + interval '23 hours', at FROM story WHERE kind = 'checkout'`,

  `INSERT INTO payment (id, order_id, provider_id, amount_pence, received_at)
   SELECT payment_id, order_id, payment_intent_id, pence, at FROM story WHERE payment_intent_id IS NOT NULL`,

  `INSERT INTO refund (id, payment_id, provider_id, amount_pence, status, reason, requested_at)
   SELECT id, payment_id, provider_id, ${PRICE_PENCE}, 'pending', 'Cancelled', at FROM story WHERE kind = 'refund'`,

  `INSERT INTO staff_task (dedupe_key, kind, order_id, details, opened_at)
   SELECT 'dispute_opened:' || provider_id, 'dispute_opened', order_id, jsonb_build_object('pence', pence, 'reason', 'fraudulent'), at
     FROM story WHERE kind = 'dispute'`,

  `INSERT INTO invoice (id, order_id, organisation_id, status, total_pence, provider_id, number, pay_url, created_at, issued_at, due_at)
   SELECT id, order_id, organisation_id, (CASE kind WHEN 'invoice' THEN 'open' ELSE 'creating' END)::invoice_status, pence,
          provider_id, CASE kind WHEN 'invoice' THEN 'OPEN-' || n END, CASE kind WHEN 'invoice' THEN 'http://127.0.0.1/' END, at,
          CASE kind WHEN 'invoice' THEN at END, CASE kind WHEN 'invoice' THEN at + interval '30 days' END
     FROM story WHERE organisation_id IS NOT NULL`,

  `INSERT INTO invoice_line (invoice_id, order_line_id, position, description, copies, unit_price_pence, vat_treatment)
   SELECT id, line_id, 1, 'Guide', copies, ${PRICE_PENCE}, 'zero' FROM story WHERE organisation_id IS NOT NULL`,

  `INSERT INTO credit_note (id, invoice_id, status, total_pence, reason, created_at)
   SELECT credit_note_id, id, 'creating', ${CREDIT_PENCE}, 'Damaged', now() FROM story WHERE credit_note_id IS NOT NULL`,
];
