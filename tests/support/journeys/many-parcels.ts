import { withClient } from "#scripts/database/own-database.ts";
import { writePeople } from "#scripts/database/write-people.ts";

const COUNT = 200;

/**
 * Puts 200 parcels into the queue that wait longer than any other, with the copies for them booked in and allocated: of
 * five, two are orders of 1 to 12 copies, and three are free copies, one of them for somebody who wants no email. Every
 * fiftieth is an order of 60, which goes in two packages. Gives their codes and how many copies they hold.
 */
export async function queueManyParcels(): Promise<{ codes: string[]; copies: number }> {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    await client.query("BEGIN");
    await client.query(STORY, [COUNT]);
    await writePeople(client, PEOPLE);
    for (const statement of STATEMENTS) await client.query(statement);
    const { rows } = await client.query("SELECT code, copies FROM story ORDER BY n");
    await client.query("COMMIT");
    return { codes: rows.map(({ code }) => code), copies: rows.reduce((sum, { copies }) => sum + copies, 0) };
  });
}

/** References are spelled with the letters that they may hold. */
const STORY = `
  CREATE TEMP TABLE story ON COMMIT DROP AS
  SELECT n, n % 5 IN (1, 2) AS is_order, n % 5 = 3 AS wants_no_email,
         CASE WHEN n % 50 = 1 THEN 60 WHEN n % 5 IN (1, 2) THEN 1 + n % 12 ELSE 1 + n % 2 END AS copies,
         'AG-' || left(letters, 4) || '-' || right(letters, 5) AS code, md5('many token' || n) AS token,
         gen_random_uuid() AS recipient_id, gen_random_uuid() AS origin_id, gen_random_uuid() AS parcel_id,
         gen_random_uuid() AS line_id, (SELECT id FROM publication ORDER BY position LIMIT 1) AS publication_id
    FROM (SELECT n, translate(lpad(n::text, 9, '0'), '01', 'XZ') AS letters FROM generate_series(1, $1::int) AS n) each`;

const PEOPLE = `
  SELECT recipient_id AS id, now() AS at, jsonb_build_object(
           'organisationName', CASE WHEN is_order THEN 'Harbour Service ' || n END,
           'contactName', CASE WHEN is_order THEN 'Priya Shah' END,
           'labelName', CASE WHEN NOT is_order THEN 'N. Person ' || n END,
           'email', CASE WHEN NOT wants_no_email THEN 'many' || n || '@parcels.example' END,
           'addressLine1', n || ' Quay Street', 'town', 'Bristol', 'postcode', 'BS1 4DJ') AS person
    FROM story`;

const STATEMENTS = [
  `INSERT INTO "order" (id, reference, token, status, pay_by, recipient_id, copies, total_pence, accepted_at)
   SELECT origin_id, code, token, 'accepted', 'invoice', recipient_id, copies, copies * 1000, now() FROM story WHERE is_order`,
  `INSERT INTO order_line (order_id, publication_id, copies, unit_price_pence, total_pence)
   SELECT origin_id, publication_id, copies, 1000, copies * 1000 FROM story WHERE is_order`,
  `INSERT INTO free_copy_request (id, reference, token, status, audience, publication_id, copies_requested, copies_approved,
                                  contact_preference, address_hash, review_reasons, recipient_id)
   SELECT origin_id, code, token, 'approved', 'individual', publication_id, copies, copies,
          (CASE WHEN wants_no_email THEN 'none' WHEN n % 2 = 0 THEN 'plain' ELSE 'email' END)::contact_preference, token, '{}',
          recipient_id FROM story WHERE NOT is_order`,
  `INSERT INTO consignment (id, code, order_id, request_id, recipient_id, status, copies, waiting_since)
   SELECT parcel_id, code, CASE WHEN is_order THEN origin_id END, CASE WHEN NOT is_order THEN origin_id END, recipient_id,
          'queued', copies, now() - interval '300 days' + make_interval(mins => n) FROM story`,
  `INSERT INTO consignment_line (id, consignment_id, publication_id, copies)
   SELECT line_id, parcel_id, publication_id, copies FROM story`,
  `INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, reason)
   SELECT publication_id, 'receipt', sum(copies), 0, 'For the many' FROM story GROUP BY publication_id`,
  `INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id)
   SELECT publication_id, 'allocation', 0, copies, line_id FROM story`,
];

/** How many emails about those parcels Resend has not taken yet. */
export async function emailsLeft(codes: readonly string[]): Promise<number> {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS left FROM outbox_email e JOIN consignment c ON c.recipient_id = e.recipient_id
        WHERE c.code = ANY($1) AND e.status <> 'sent'`,
      [codes],
    );
    return rows[0].left;
  });
}

/** What became of those parcels: how many are in each state, and how many emails each customer has for it. */
export async function fateOf(codes: readonly string[]): Promise<Fate> {
  return withClient(process.env.DATABASE_URL ?? "", async (client) => {
    const { rows } = await client.query(FATE, [codes]);
    return rows[0] as Fate;
  });
}

export type Fate = {
  dispatched: number;
  withNumber: number;
  finished: number;
  told: number;
  toldTwice: number;
  wantedNoEmail: number;
  dispatchMovements: number;
};

const FATE = `
  SELECT count(*) FILTER (WHERE c.status = 'dispatched')::int AS dispatched,
         count(*) FILTER (WHERE c.tracking_number IS NOT NULL)::int AS "withNumber",
         count(*) FILTER (WHERE coalesce(o.status::text, q.status::text) = 'fulfilled')::int AS finished,
         count(*) FILTER (WHERE mails.count = 1)::int AS told, count(*) FILTER (WHERE mails.count > 1)::int AS "toldTwice",
         count(*) FILTER (WHERE mails.count = 0 AND q.contact_preference = 'none')::int AS "wantedNoEmail",
         (SELECT count(*)::int FROM stock_movement m JOIN consignment_line l ON l.id = m.consignment_line_id
            JOIN consignment p ON p.id = l.consignment_id
           WHERE m.kind = 'dispatch' AND p.code = ANY($1)) AS "dispatchMovements"
    FROM consignment c
    LEFT JOIN "order" o ON o.id = c.order_id LEFT JOIN free_copy_request q ON q.id = c.request_id
    CROSS JOIN LATERAL (SELECT count(*) FROM outbox_email e
                         WHERE e.recipient_id = c.recipient_id AND e.kind = 'parcel_dispatched') mails
   WHERE c.code = ANY($1)`;
