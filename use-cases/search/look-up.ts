import { database } from "#adapters/database/client.ts";
import type { PageMark } from "#domain/paging.ts";
import { afterMark, type Hit, PAGE, wordsQuery } from "./hits.ts";
import { joinKept, type SearchFilter, sinceThen } from "./search-filter.ts";

/** More people than this are not sorted by age: who has so common words is found by looking through the latest. */
const MOST_PEOPLE = 5_000;

/**
 * Asks the index of words for everybody with the `rare` ones, and keeps those with all `words`, latest first: a page, and one
 * more. Null where there are too many of them to know who is the latest.
 */
export async function lookUp(
  rare: readonly string[],
  words: readonly string[],
  filter: SearchFilter,
  after: PageMark | null,
): Promise<Hit[] | null> {
  const found = await database().$queryRaw<{ looked: number; id: string | null; at: Date }[]>`
    WITH people AS MATERIALIZED (
      SELECT id, created_at, search, forgotten_at FROM recipient
       WHERE search @@ ${wordsQuery(rare)}::tsquery LIMIT ${MOST_PEOPLE + 1})
    SELECT looked.looked, hit.id, hit.at
      FROM (SELECT count(*)::int AS looked FROM people) looked
      LEFT JOIN (SELECT r.id, r.created_at AS at
                   FROM people r
                   ${joinKept(filter)}
                  WHERE r.search @@ ${wordsQuery(words)}::tsquery AND r.forgotten_at IS NULL
                    AND (SELECT count(*) FROM people) <= ${MOST_PEOPLE} ${sinceThen(filter)} ${afterMark(after)}
                  ORDER BY r.created_at DESC, r.id DESC LIMIT ${PAGE + 1}) hit ON true`;
  if ((found[0]?.looked ?? 0) > MOST_PEOPLE) return null;
  return found.flatMap(({ id, at }) => (id === null ? [] : [{ id, at }]));
}
