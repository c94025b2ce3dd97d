import { oneOf } from "#app/staff/_work/search-params.ts";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import { isId } from "#domain/id.ts";
import type { HistoryFilter } from "#use-cases/history/latest.ts";

type Query = Record<string, string | string[] | undefined>;

/** What was asked for, as it stands in the fields of the form, and what can be looked for of it. */
export type HistoryWish = {
  typed: { reference: string; person: string; day: string };
  filter: HistoryFilter;
  /** What is no reference, and no day: nothing can be found by it. */
  wrong: { reference?: string; day?: string };
};

export function readHistoryWish(query: Query): HistoryWish {
  const word = (name: string) => (oneOf(query[name]) ?? "").trim().slice(0, 40);
  const typed = { reference: word("reference"), person: word("person"), day: word("day") };
  const reference = typed.reference === "" ? null : readParcelCode(typed.reference);
  const isDay = isRealDay(typed.day);
  return {
    typed,
    filter: { reference, staffMemberId: isId(typed.person) ? typed.person : null, day: isDay ? typed.day : null },
    wrong: {
      ...(typed.reference !== "" && reference === null && { reference: "Enter a reference like AG-7K3F-9Q2MX" }),
      ...(typed.day !== "" && !isDay && { day: "Enter a real date, like 2026-11-26" }),
    },
  };
}

function isRealDay(day: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(day)) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
