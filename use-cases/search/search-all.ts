import { type PageMark, pageOf } from "#domain/paging.ts";
import { readSearch } from "#domain/search.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type FoundRow, foundRows } from "./found-rows.ts";
import { isWithin, latestFirst, PAGE, type Picked } from "./hits.ts";
import { kindsFor } from "./kinds.ts";
import { countEach, endOf, lookThrough } from "./look-through.ts";
import { lookUp } from "./look-up.ts";
import { lookUpNumbers } from "./look-up-numbers.ts";
import { isOfAllKinds, type Kept, type SearchFilter } from "./search-filter.ts";

/** `lookedBackTo` is set where the search stopped on its way into the past: `next` goes on from there. */
export type SearchPage = {
  kind: "found";
  rows: FoundRow[];
  next: string | null;
  lookedBackTo: Date | null;
  areNumbersTooMany: boolean;
};
export type SearchOutcome = SearchPage | { kind: "nothing" | "too_much" | "not_allowed" };

/** So many of the latest people are looked through first, and so many more where no word is rare and none too short. */
const LATEST = 2_000;
const FURTHER = 12_000;
/** Fewer where each of them is also asked for in four tables. */
const FURTHER_KEPT = 5_000;
/** A word that a tenth of the latest people have is not rare: the index would name too many. */
const RARE = LATEST / 10;

/**
 * One page of what this colleague may see with all the words that were typed, latest first: orders, free-copy requests, quotes,
 * enquiries, training and parcels. The words are in what stands on a label or in an email address, or are the beginning of a reference, a purchase order or a tracking number. It
 * takes as long as a page takes, however many there are (docs/decisions/0022). Who was forgotten is not found.
 */
export async function searchAll(
  typed: string,
  filter: SearchFilter,
  after: PageMark | null,
  by: StaffMember,
): Promise<SearchOutcome> {
  const allowed = kindsFor(by);
  if (allowed.length === 0) return { kind: "not_allowed" };
  const { kind, ...rest } = filter;
  const kept = { ...rest, kinds: allowed.filter((each) => kind === null || kind === each) };
  const search = readSearch(typed);
  if (search.kind !== "words") return search;
  const [people, numbered] = await Promise.all([
    peopleWith(search.words, kept, after),
    lookUpNumbers(typed, search.words, kept, after),
  ]);
  const { end } = people;
  const inReach = numbered.hits.filter((hit) => end === null || isWithin(hit, end));
  const hits = [...new Map([...people.hits, ...inReach].map((hit) => [hit.id, hit])).values()].sort(latestFirst);
  const page = pageOf(hits, PAGE, (hit) => hit);
  const rows = await foundRows(
    page.rows.map(({ id }) => id),
    allowed,
  );
  const isCutShort = page.next === null && end !== null;
  const next = isCutShort ? `${end.at.getTime()}_${end.id}` : page.next;
  return {
    kind: "found",
    rows,
    next,
    lookedBackTo: isCutShort ? end.at : null,
    areNumbersTooMany: numbered.areTooMany,
  };
}

/** Looks through the latest, then asks the index for the rare words, and where none is rare looks further back. */
async function peopleWith(words: readonly string[], kept: Kept, after: PageMark | null): Promise<Picked> {
  const latest = await lookThrough(words, kept, after, LATEST);
  if (latest.hits.length > PAGE || latest.end !== null) return latest;
  const [end, counts] = await Promise.all([endOf(kept, after, LATEST), countEach(words, kept, after, LATEST)]);
  if (end === null) return latest;
  const rare = words.filter((_, place) => (counts[place] ?? 0) < RARE);
  const found = rare.length === 0 ? null : await lookUp(rare, words, kept, after);
  if (found) return found;
  const further = isOfAllKinds(kept) ? FURTHER : FURTHER_KEPT;
  const rest = await lookThrough(words, kept, end, further);
  const hits = [...latest.hits, ...rest.hits];
  return { hits, end: hits.length > PAGE ? null : (rest.end ?? (await endOf(kept, end, further))) };
}
