import { Prisma } from "#adapters/database/client.ts";
import type { PageMark } from "#domain/paging.ts";

/** Somebody who was found: the recipient, and when their order or request was made. */
export type Hit = PageMark;

/** So many stand on a page. */
export const PAGE = 25;

/** The condition that a recipient `r` stands after this mark, latest first. */
export function afterMark(mark: PageMark | null): Prisma.Sql {
  return mark === null ? Prisma.empty : Prisma.sql`AND (r.created_at, r.id) < (${mark.at}, ${mark.id}::uuid)`;
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
