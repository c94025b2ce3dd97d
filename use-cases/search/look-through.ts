import { database, Prisma } from "#adapters/database/client.ts";
import { SEALED } from "#adapters/sealing/sealed-sql.ts";
import type { PageMark } from "#domain/paging.ts";
import { afterMark, type Candidate, hasToken, hasTokens, isTooShort, type Picked, pickHits } from "./hits.ts";
import { joinKept, type Kept, sinceThen } from "./search-filter.ts";

/**
 * Looks through the latest `most` people after a mark, newest first, and stops when a page is full. Words that many have are
 * found so, in the time that a few rows take, whatever lies behind them.
 */
export function lookThrough(
  words: readonly string[],
  kept: Kept,
  after: PageMark | null,
  most: number,
): Promise<Picked> {
  return pickHits(
    words,
    (offset, asked) => database().$queryRaw<Candidate[]>`
    SELECT r.id, r.created_at AS at, ${SEALED} AS sealed
      FROM (SELECT r.id, r.created_at, r.search, r.forgotten_at, r.sealed, r.wrapped_key FROM recipient r
             WHERE true ${sinceThen(kept)} ${afterMark(after)}
             ORDER BY r.created_at DESC, r.id DESC LIMIT ${most}) r
      ${joinKept(kept)}
     WHERE ${hasTokens(words)}
     ORDER BY r.created_at DESC, r.id DESC OFFSET ${offset} LIMIT ${asked}`,
  );
}

/** How many of the same people have each word, as far as hashes tell: all of them one that is too short to have any. */
export async function countEach(
  words: readonly string[],
  kept: Kept,
  after: PageMark | null,
  most: number,
): Promise<number[]> {
  const counts = words.map((word) =>
    isTooShort(word) ? Prisma.sql`${most}::int` : Prisma.sql`count(*) FILTER (WHERE ${hasToken(word)})::int`,
  );
  const [found] = await database().$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(counts)}] AS counts
      FROM (SELECT r.search FROM recipient r WHERE true ${sinceThen(kept)} ${afterMark(after)}
             ORDER BY r.created_at DESC, r.id DESC LIMIT ${most}) r`;
  return found?.counts ?? [];
}

/** The last of the same people; null when there are not so many. */
export async function endOf(kept: Kept, after: PageMark | null, most: number): Promise<PageMark | null> {
  const [last] = await database().$queryRaw<PageMark[]>`
    SELECT r.created_at AS at, r.id FROM recipient r WHERE true ${sinceThen(kept)} ${afterMark(after)}
     ORDER BY r.created_at DESC, r.id DESC OFFSET ${most - 1} LIMIT 1`;
  return last ?? null;
}
