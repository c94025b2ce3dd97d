import { REGIONS, type Region, regionOf } from "#domain/regions.ts";
import type { Month } from "./month.ts";
import { quarterOf } from "./period.ts";
import { addHeaps, type Heap, isFew, NOTHING, type Told, tellHeaps } from "./small-numbers.ts";

export type SentAs = "ordered" | "individual" | "group" | "training";

/** What was sent of one kind to one postcode area in one month; `area` null where it is not known any more. */
export type FoundCopies = Heap & { month: string; sentAs: SentAs; area: string | null };

/** The copies of a month, or of all. `eitherFree`: free ones of months in which it would tell too much who had them. */
export type CopiesSent = {
  ordered: number;
  training: number;
  individual: number;
  group: number;
  eitherFree: number;
  all: number;
  freeParcels: number;
};
export type MonthOfCopies = { month: Month; sent: CopiesSent; isFreeParted: boolean };

/** Copies free for people or groups, ordered, and for trainings: each is told by region by itself. */
export const PLACED = ["ordered", "free", "training"] as const;
export type Placed = (typeof PLACED)[number];
export type Place = Region | "Not known";
export const PLACES: readonly Place[] = [...REGIONS, "Not known"];
export type CopiesInPlaces = { told: Record<Place, Told>; together: number };

const ofKinds = (found: readonly FoundCopies[], ...kinds: SentAs[]) =>
  found.filter(({ sentAs }) => kinds.includes(sentAs));

const copiesOf = (found: readonly FoundCopies[], kind: SentAs): Heap => addHeaps(ofKinds(found, kind));

/** Month by month. Where fewer than five parcels went to people, or to groups, both are told of together. */
export function copiesByMonth(months: readonly Month[], found: readonly FoundCopies[]): MonthOfCopies[] {
  return months.map((month) => {
    const its = found.filter((each) => each.month === month.key);
    const [individual, group] = [copiesOf(its, "individual"), copiesOf(its, "group")];
    const isFreeParted = !isFew(individual) && !isFew(group);
    const free = addHeaps([individual, group]);
    const sent: CopiesSent = {
      ordered: copiesOf(its, "ordered").copies,
      training: copiesOf(its, "training").copies,
      individual: isFreeParted ? individual.copies : 0,
      group: isFreeParted ? group.copies : 0,
      eitherFree: isFreeParted ? 0 : free.copies,
      all: addHeaps(its).copies,
      freeParcels: free.parcels,
    };
    return { month, sent, isFreeParted };
  });
}

/** All months together: sums of what each of them tells, so that no month can be found by taking others away. */
export function sumOfMonths(months: readonly MonthOfCopies[]): CopiesSent {
  const sum: CopiesSent = { ordered: 0, training: 0, individual: 0, group: 0, eitherFree: 0, all: 0, freeParcels: 0 };
  for (const { sent } of months) for (const key of Object.keys(sum) as (keyof CopiesSent)[]) sum[key] += sent[key];
  return sum;
}

/** Free copies for people, or for groups, where a month or all of them tell any; null where they are told together alone. */
export function toldFree(sent: CopiesSent, kind: "individual" | "group"): number | null {
  return sent[kind] === 0 && sent.eitherFree > 0 ? null : sent[kind];
}

export function freeCopies({ individual, group, eitherFree }: CopiesSent): number {
  return individual + group + eitherFree;
}

/**
 * By region, in sums of what each quarter tells: two reports that overlap are made of the same quarters, so that one taken
 * from the other tells nothing new. `few` and `hidden` are what no quarter tells.
 */
export function copiesByRegion(
  quarters: readonly string[],
  found: readonly FoundCopies[],
): Record<Placed, CopiesInPlaces> {
  return {
    ordered: inPlaces(quarters, ofKinds(found, "ordered")),
    free: inPlaces(quarters, ofKinds(found, "individual", "group")),
    training: inPlaces(quarters, ofKinds(found, "training")),
  };
}

function inPlaces(quarters: readonly string[], found: readonly FoundCopies[]): CopiesInPlaces {
  const each = quarters.map((quarter) => tellHeaps(heapsOf(found.filter(({ month }) => quarterOf(month) === quarter))));
  const told = Object.fromEntries(PLACES.map((place) => [place, sumTold(each.map((quarter) => quarter.told[place]))]));
  return { told: told as Record<Place, Told>, together: each.reduce((sum, { together }) => sum + together, 0) };
}

function heapsOf(found: readonly FoundCopies[]): Record<Place, Heap> {
  const heaps = Object.fromEntries(PLACES.map((place) => [place, NOTHING])) as Record<Place, Heap>;
  for (const each of found) {
    const place: Place = (each.area && regionOf(each.area)) || "Not known";
    heaps[place] = addHeaps([heaps[place], each]);
  }
  return heaps;
}

function sumTold(each: readonly Told[]): Told {
  const numbers = each.filter((told) => typeof told === "number");
  const sum = numbers.reduce((all, copies) => all + copies, 0);
  if (sum > 0 || numbers.length === each.length) return sum;
  return each.includes("hidden") ? "hidden" : "few";
}
