import { database } from "#adapters/database/client.ts";
import { SEALED } from "#adapters/sealing/sealed-sql.ts";
import type { PageMark } from "#domain/paging.ts";
import { afterMark, type Candidate, hasTokens, type Picked, pickHits } from "./hits.ts";
import { joinKept, type Kept, sinceThen } from "./search-filter.ts";

/** More people than this are not sorted by age: who has so common words is found by looking through the latest. */
const MOST_PEOPLE = 5_000;

type Looked = { looked: number; id: string | null; at: Date; sealed: string | null };

/**
 * Asks the index of hashes for everybody with the `rare` words, and keeps those with all `words`, latest first: a page, and one
 * more. Null where there are too many of them to know who is the latest.
 */
export async function lookUp(
  rare: readonly string[],
  words: readonly string[],
  kept: Kept,
  after: PageMark | null,
): Promise<Picked | null> {
  let areTooMany = false;
  const picked = await pickHits(words, async (offset, most) => {
    const found = await ask(rare, words, kept, after, offset, most);
    areTooMany ||= (found[0]?.looked ?? 0) > MOST_PEOPLE;
    return found.flatMap(({ id, at, sealed }): Candidate[] => (id === null ? [] : [{ id, at, sealed }]));
  });
  return areTooMany ? null : picked;
}

function ask(
  rare: readonly string[],
  words: readonly string[],
  kept: Kept,
  after: PageMark | null,
  offset: number,
  most: number,
): Promise<Looked[]> {
  return database().$queryRaw<Looked[]>`
    WITH people AS MATERIALIZED (
      SELECT r.id, r.created_at, r.search, r.forgotten_at, r.wrapped_key FROM recipient r
       WHERE ${hasTokens(rare)} LIMIT ${MOST_PEOPLE + 1})
    SELECT looked.looked, hit.id, hit.at, hit.sealed
      FROM (SELECT count(*)::int AS looked FROM people) looked
      LEFT JOIN (SELECT r.id, r.created_at AS at, ${SEALED} AS sealed
                   FROM (SELECT r.* FROM people r
                          ${joinKept(kept)}
                          WHERE ${hasTokens(words)} AND (SELECT count(*) FROM people) <= ${MOST_PEOPLE}
                            ${sinceThen(kept)} ${afterMark(after)}
                          ORDER BY r.created_at DESC, r.id DESC OFFSET ${offset} LIMIT ${most}) one
                  CROSS JOIN LATERAL (SELECT * FROM recipient WHERE id = one.id LIMIT 1) r
                  ORDER BY r.created_at DESC, r.id DESC) hit ON true`;
}
