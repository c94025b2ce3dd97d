import type pg from "pg";
import { writePeople, writeWords } from "#scripts/database/write-people.ts";
import { inventedGroup } from "./invented-people.ts";

/**
 * What people asked for beside their orders, drawn from the table `story`: for each fifth order a free-copy request and an
 * enquiry with a message each, and a task. Of a hundred, two requests are in review and two enquiries and two tasks are open.
 */
export async function fillRequests(client: pg.Client): Promise<void> {
  await client.query(ASKED);
  await writePeople(client, PEOPLE);
  await writeWords(client, WORDS, "In the old library");
  for (const statement of STATEMENTS) await client.query(statement);
}

const ASKED = `
   CREATE TEMP TABLE asked ON COMMIT DROP AS
   SELECT n, kind, order_id, publication_id, staff_member_id, at, translate(reference, 'X', letter) AS reference,
          md5(kind || n)::uuid AS id, md5('asker of ' || kind || n)::uuid AS recipient_id, n % 250 = 0 AS is_open
     FROM story, (VALUES ('request', 'B'), ('enquiry', 'C')) k(kind, letter) WHERE n % 5 = 0`;

const PEOPLE = `SELECT recipient_id AS id, at, ${inventedGroup()} AS person FROM asked`;

/** What one of them said, under the key of each: it says the same, and is another text in every row. */
const WORDS = `
  SELECT r.id, r.wrapped_key AS "wrappedKey", a.at, CASE a.kind WHEN 'request' THEN 'answer' ELSE 'enquiry' END AS purpose
    FROM asked a JOIN recipient r ON r.id = a.recipient_id`;

const STATEMENTS = [
  `INSERT INTO free_copy_request (id, reference, token, status, audience, publication_id, copies_requested, contact_preference,
                                  address_hash, review_reasons, recipient_id, requested_at, decided_at, closed_at)
   SELECT id, reference, left(md5('token' || id), 27), (CASE WHEN is_open THEN 'in_review' ELSE 'declined' END)::free_copy_request_status,
          'group', publication_id, 40, 'none', md5(id::text), '{group}', recipient_id, at,
          CASE WHEN NOT is_open THEN at END, CASE WHEN NOT is_open THEN at END
     FROM asked WHERE kind = 'request'`,

  `INSERT INTO enquiry (id, reference, about, status, recipient_id, received_at, closed_at)
   SELECT id, reference, (CASE WHEN n % 2 = 0 THEN 'quote' ELSE 'training' END)::enquiry_about,
          (CASE WHEN is_open THEN 'new' ELSE 'closed' END)::enquiry_status, recipient_id, at, CASE WHEN NOT is_open THEN at END
     FROM asked WHERE kind = 'enquiry'`,

  `INSERT INTO staff_task (dedupe_key, kind, order_id, details, opened_at, resolved_at, resolved_by_id)
   SELECT 'past:' || n, 'refund_failed', order_id, '{"pence": 500}', at, CASE WHEN NOT is_open THEN at END,
          CASE WHEN NOT is_open THEN staff_member_id END
     FROM asked WHERE kind = 'request'`,

  `INSERT INTO history_entry (at, subject, subject_id, event, actor)
   SELECT at, kind, id, CASE kind WHEN 'request' THEN 'request_made' ELSE 'enquiry_received' END, 'customer'::actor FROM asked`,
];
