import { inDigits } from "#domain/digits.ts";
import {
  type CopiesInPlaces,
  type CopiesSent,
  type MonthOfCopies,
  PLACES,
  type Placed,
  toldFree,
} from "./copies-figures.ts";
import type { Told } from "./small-numbers.ts";

type Waited = { parcels: number; halfDays: number; nineInTenDays: number };
type WaitedIn = { whole: Waited | null; months: ReadonlyMap<string, Waited> };

/** The rows of the file by month, with all of them last. What is not told of a month is empty. */
export function monthRows(months: readonly MonthOfCopies[], whole: CopiesSent, waited: WaitedIn) {
  return [
    ...months.map(({ month, sent }) => monthRow(month.key, sent, waited.months.get(month.key) ?? null)),
    monthRow("All months", whole, waited.whole),
  ];
}

function monthRow(name: string, sent: CopiesSent, waited: Waited | null) {
  return {
    Month: name,
    "Copies ordered": String(sent.ordered),
    "Free to individuals": String(toldFree(sent, "individual") ?? ""),
    "Free to groups": String(toldFree(sent, "group") ?? ""),
    "Free, individuals and groups together": String(sent.eitherFree),
    "For trainings": String(sent.training),
    "All copies": String(sent.all),
    "Days until half were sent": waited ? waited.halfDays.toFixed(1) : "",
    "Days until nine in ten were sent": waited ? waited.nineInTenDays.toFixed(1) : "",
  };
}

/** A number that is told, or why it is not, of so many quarters together. */
export function toldWords(told: Told, quarters: number): string {
  if (typeof told === "number") return inDigits(told);
  if (told === "hidden") return "not told";
  return quarters > 1 ? "fewer than 5 parcels a quarter" : "fewer than 5 parcels";
}

/** The rows of the file by region; of regions to which nothing went there is none. */
export function regionRows(places: { quarters: readonly string[]; copies: Record<Placed, CopiesInPlaces> } | null) {
  if (places === null) return [];
  const { quarters, copies } = places;
  const { ordered, free, training } = copies;
  const row = (name: string, cells: readonly [string, string, string]) => ({
    Region: name,
    "Copies ordered": cells[0],
    "Free copies": cells[1],
    "For trainings": cells[2],
  });
  const plain = (told: Told) => (typeof told === "number" ? String(told) : toldWords(told, quarters.length));
  const named = PLACES.filter((place) => isNamed(copies, place)).map((place) =>
    row(place, [plain(ordered.told[place]), plain(free.told[place]), plain(training.told[place])]),
  );
  const together = [ordered, free, training].map((each) => String(each.together)) as [string, string, string];
  return [...named, row("Regions that are not told by themselves", together)];
}

/** True of a place to which anything went. */
export function isNamed(copies: Record<Placed, CopiesInPlaces>, place: (typeof PLACES)[number]): boolean {
  return Object.values(copies).some(({ told }) => told[place] !== 0);
}
