import { Prisma } from "#adapters/database/client.ts";
import { openSealed, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import { tokensOfBeginning } from "#adapters/sealing/search-tokens.ts";
import type { PageMark } from "#domain/paging.ts";
import { hasWords, soughtBeginning } from "#domain/people/search-words.ts";

/** Somebody who was found: the recipient, and when their order or request was made. */
export type Hit = PageMark;
/** Somebody whose hashes fit, before the person is opened and looked at. */
export type Candidate = Hit & Sealed;

/** So many stand on a page. */
export const PAGE = 25;

/** So many candidates are asked for at first: where all of them fit, they fill a page. */
const FIRST_ASKED = 60;
/** So many are opened at most, which takes half of a page's time. */
const MOST_OPENED = 400;

/** The condition that a recipient `r` stands after this mark, latest first. */
export function afterMark(mark: PageMark | null): Prisma.Sql {
  return mark === null ? Prisma.empty : Prisma.sql`AND (r.created_at, r.id) < (${mark.at}, ${mark.id}::uuid)`;
}

/** True for a word that the database knows nothing of: too short for any beginning of it to be kept. */
export function isTooShort(word: string): boolean {
  return soughtBeginning(word) === null;
}

/** The condition that a recipient `r` has a word, by the hash of its longest kept beginning; true for a word too short to have one. */
export function hasToken(word: string): Prisma.Sql {
  const beginning = soughtBeginning(word);
  return beginning === null ? Prisma.sql`true` : Prisma.sql`r.search && ${tokensOfBeginning(beginning)}::int[]`;
}

/** The condition that a recipient `r` has all words, as far as hashes tell, and was not forgotten. */
export function hasTokens(words: readonly string[]): Prisma.Sql {
  const each = words.filter((word) => !isTooShort(word)).map(hasToken);
  return Prisma.join([Prisma.sql`r.forgotten_at IS NULL AND r.wrapped_key IS NOT NULL`, ...each], " AND ");
}

/** Who was found: a page and one more at most. `end` is set where looking stopped on its way into the past. */
export type Picked = { hits: Hit[]; end: PageMark | null };

/**
 * Opens candidates in their order until a page and one more have all the words, or there are no more, or enough were opened. A
 * few are asked for first, and more each time, since hashes name more people than those that have the words: all who have
 * the beginning of a long one, and everybody for one of two letters.
 */
export async function pickHits(
  words: readonly string[],
  ask: (offset: number, most: number) => Promise<Candidate[]>,
): Promise<Picked> {
  const hits: Hit[] = [];
  let [offset, most] = [0, FIRST_ASKED];
  for (;;) {
    const candidates = await ask(offset, most);
    for (const { id, at, sealed } of candidates) if (hasWords(openSealed(sealed), words)) hits.push({ id, at });
    const last = candidates.at(-1);
    if (hits.length > PAGE || candidates.length < most || !last) return { hits: hits.slice(0, PAGE + 1), end: null };
    offset += most;
    if (offset >= MOST_OPENED) return { hits, end: { id: last.id, at: last.at } };
    most = Math.min(most * 4, MOST_OPENED - offset);
  }
}

/** What Postgres takes for words that must all begin so. Words hold neither quotes nor backslashes. */
export function wordsQuery(words: readonly string[]): string {
  return words.map((word) => `'${word}':*`).join(" & ");
}

/** Later before earlier, as the lists of the database have it. */
export function latestFirst(a: Hit, b: Hit): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** True when `hit` stands at or before `mark` in the order of the list. */
export function isWithin(hit: Hit, mark: PageMark): boolean {
  return latestFirst(hit, mark) <= 0;
}
