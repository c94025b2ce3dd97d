import type pg from "pg";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { type KeyRow, sealWords } from "#adapters/sealing/sealed-words.ts";
import type { Person } from "#domain/people/person.ts";
import { withClient } from "./own-database.ts";

const AT_ONCE = 500;

/** True where the migrations put people aside who stood open before: nothing may be served until they are sealed. */
export function hasUnsealed(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT to_regnamespace('unsealed') IS NOT NULL AS found");
    return rows[0].found;
  });
}

/**
 * Seals who stood open before people were sealed, with what was said with them, in batches of a transaction each: it may be killed
 * and begun again. Then writes the tables anew, so that nothing of the open columns is left on the disk, and takes away what was
 * put aside. Gives how many people there were.
 */
export async function sealDatabase(url: string): Promise<number> {
  if (!(await hasUnsealed(url))) return 0;
  return withClient(url, async (client) => {
    let people = 0;
    for (;;) {
      const sealed = await sealBatch(client);
      if (sealed === 0) break;
      people += sealed;
    }
    // What was said with somebody who was forgotten before is nobody's any more.
    await client.query("DELETE FROM recipient_message WHERE id IN (SELECT id FROM unsealed.message)");
    await client.query(
      "DELETE FROM delegate d USING unsealed.delegate u WHERE u.seat_booking_id = d.seat_booking_id AND u.position = d.position",
    );
    for (const table of ["recipient", "recipient_message", "delegate", "outbox_email"])
      await client.query(`VACUUM (FULL, ANALYZE) ${table}`);
    await client.query("DROP SCHEMA unsealed CASCADE");
    return people;
  });
}

async function sealBatch(client: pg.Client): Promise<number> {
  await client.query("BEGIN");
  const { rows } = await client.query<{ id: string; person: Partial<Person> }>(
    `SELECT id, person FROM unsealed.recipient ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE`,
  );
  const people = rows.map(({ id, person }) => sealedPerson(id, person));
  const ids = people.map(({ id }) => id);
  await client.query(
    `UPDATE recipient r SET sealed = each.sealed, wrapped_key = each.wrapped_key, search = each.search::int[]
       FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[]) AS each (id, sealed, wrapped_key, search)
      WHERE r.id = each.id`,
    [
      ids,
      people.map(({ sealed }) => Buffer.from(sealed)),
      people.map(({ wrappedKey }) => Buffer.from(wrappedKey)),
      people.map(({ search }) => `{${search.join(",")}}`),
    ],
  );
  await sealWordsOf(client, new Map(people.map((person) => [person.id, person])), ids);
  await client.query("DELETE FROM unsealed.recipient WHERE id = ANY($1)", [ids]);
  await client.query("COMMIT");
  return rows.length;
}

type Of = { recipient_id: string };

/** What was said with these people, the names they gave, and the emails that wait for them. */
async function sealWordsOf(client: pg.Client, people: ReadonlyMap<string, KeyRow>, ids: string[]): Promise<void> {
  const seal = ({ recipient_id: id }: Of, words: string) =>
    Buffer.from(sealWords(people.get(id) ?? { id, wrappedKey: null }, words));
  const messages = await taken<{ id: string; body: string }>(client, "message", ids);
  await client.query(
    `UPDATE recipient_message m SET sealed = each.sealed FROM unnest($1::uuid[], $2::bytea[]) AS each (id, sealed)
      WHERE m.id = each.id`,
    [messages.map(({ id }) => id), messages.map((row) => seal(row, row.body))],
  );
  const delegates = await taken<{ seat_booking_id: string; position: number; name: string }>(client, "delegate", ids);
  await client.query(
    `UPDATE delegate d SET sealed = each.sealed FROM unnest($1::uuid[], $2::int[], $3::bytea[]) AS each (id, position, sealed)
      WHERE d.seat_booking_id = each.id AND d.position = each.position`,
    [
      delegates.map(({ seat_booking_id }) => seat_booking_id),
      delegates.map(({ position }) => position),
      delegates.map((row) => seal(row, row.name)),
    ],
  );
  const emails = await taken<{ id: string; message: unknown }>(client, "email", ids);
  await client.query(
    `UPDATE outbox_email e SET message = jsonb_build_object('sealed', each.sealed)
       FROM unnest($1::uuid[], $2::text[]) AS each (id, sealed) WHERE e.id = each.id`,
    [emails.map(({ id }) => id), emails.map((row) => seal(row, JSON.stringify(row.message)).toString("base64"))],
  );
}

async function taken<Row>(client: pg.Client, table: string, ids: string[]): Promise<(Row & Of)[]> {
  const { rows } = await client.query(`DELETE FROM unsealed.${table} WHERE recipient_id = ANY($1) RETURNING *`, [ids]);
  return rows;
}
