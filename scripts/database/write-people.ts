import type pg from "pg";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { type KeyRow, sealWords } from "#adapters/sealing/sealed-words.ts";
import type { Person } from "#domain/people/person.ts";

type PersonToWrite = { id: string; person: Partial<Person>; at: Date };

const AT_ONCE = 1_000;

/**
 * Writes the people that a statement selects (`id`, `person` as JSON, `at`), each sealed under a key of their own, as the app
 * would: SQL alone cannot. In the transaction that is open.
 */
export async function writePeople(client: pg.Client, select: string): Promise<void> {
  await inPieces<PersonToWrite>(client, select, (people) => insertPeople(client, people));
}

/** Writes the same words for each recipient that a statement selects (`id`, `wrappedKey`, `purpose`, `at`), under the key of each. */
export async function writeWords(client: pg.Client, select: string, words: string): Promise<void> {
  await inPieces<KeyRow & { purpose: string; at: Date }>(client, select, async (rows) => {
    await client.query(
      `INSERT INTO recipient_message (recipient_id, direction, purpose, sealed, at)
       SELECT id, 'from_customer', purpose, sealed, at
         FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::timestamptz[]) AS each (id, purpose, sealed, at)`,
      [
        rows.map(({ id }) => id),
        rows.map(({ purpose }) => purpose),
        rows.map((row) => Buffer.from(sealWords(row, words))),
        rows.map(({ at }) => at),
      ],
    );
  });
}

async function inPieces<Row>(client: pg.Client, select: string, write: (rows: Row[]) => Promise<void>): Promise<void> {
  await client.query(`DECLARE pieces NO SCROLL CURSOR FOR ${select}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${AT_ONCE} FROM pieces`);
    await write(rows);
    if (rows.length < AT_ONCE) break;
  }
  await client.query("CLOSE pieces");
}

/** Writes these people, sealed, in one statement. */
async function insertPeople(client: pg.Client, people: readonly PersonToWrite[]): Promise<void> {
  const rows = people.map(({ id, person, at }) => ({ ...sealedPerson(id, person), at }));
  await client.query(
    `INSERT INTO recipient (id, sealed, wrapped_key, search, created_at)
     SELECT id, sealed, wrapped_key, search::int[], at
       FROM unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::text[], $5::timestamptz[])
         AS each (id, sealed, wrapped_key, search, at)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ sealed }) => Buffer.from(sealed)),
      rows.map(({ wrappedKey }) => Buffer.from(wrappedKey)),
      rows.map(({ search }) => `{${search.join(",")}}`),
      rows.map(({ at }) => at),
    ],
  );
}
