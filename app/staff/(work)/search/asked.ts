import { addressOf } from "#app/staff/_work/next-page.tsx";
import { oneOf } from "#app/staff/_work/search-params.ts";
import { SEARCH_KINDS, SEARCH_STATUSES } from "#use-cases/search/kinds.ts";
import { openQuery, sealQuery } from "#use-cases/search/sealed-query.ts";
import type { SearchFilter } from "#use-cases/search/search-filter.ts";

export const SEARCH = "/staff/search";

/** What somebody looks for. Its words stand in the address sealed, because they are names. `isNoDay` where something else than a day stands in its place. */
export type Asked = { q: string; filter: SearchFilter; isNoDay: boolean };

type Query = Record<string, string | string[] | undefined>;

/** Reads the address. What it does not know it leaves out: all kinds, all states, all time. */
export function readAsked(query: Query): Asked {
  const kind = SEARCH_KINDS.find((known) => known === oneOf(query.kind)) ?? null;
  const status = SEARCH_STATUSES.find((known) => known === oneOf(query.status)) ?? null;
  const typed = (oneOf(query.since) ?? "").trim();
  const since = isDay(typed) ? typed : null;
  // A little more than can be looked for, so that too much is said to be so.
  const q = wordsIn(query).slice(0, MOST).trim();
  return { q, filter: { kind, status, since }, isNoDay: typed !== "" && since === null };
}

const MOST = 300;

/** The words of an address: sealed, as our pages write them, or typed there by hand. */
export function wordsIn(query: Query): string {
  const sealed = oneOf(query.for);
  return (sealed === undefined ? oneOf(query.q) : openQuery(sealed)) ?? "";
}

/** The words as a part of an address; none is no part. */
export function wordsPart(typed: string): { for: string } {
  const words = typed.toWellFormed().slice(0, MOST).trim();
  return { for: words === "" ? "" : sealQuery(words) };
}

/** The same as parts of an address, which finds the same for a colleague. */
export function askedParts({ q, filter: { kind, status, since } }: Asked): Record<string, string> {
  return { ...wordsPart(q), kind: kind ?? "", status: status ?? "", since: since ?? "" };
}

/** The search for what was typed elsewhere. */
export function searchFor(q: string): string {
  return addressOf(SEARCH, wordsPart(q));
}

function isDay(text: string): boolean {
  const day = /^20\d\d-\d\d-\d\d$/.test(text) ? new Date(`${text}T12:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
