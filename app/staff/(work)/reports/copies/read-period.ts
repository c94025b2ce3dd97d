import { oneOf } from "#app/staff/_work/search-params.ts";
import { type Period, periodOf } from "#domain/reports/period.ts";

type Query = Record<string, string | string[] | undefined>;

/** The period that an address asks for: by name, or from one month to another. */
export function readPeriod(query: Query, now: Date): Period {
  const [from, to] = [oneOf(query.from)?.trim(), oneOf(query.to)?.trim()];
  return periodOf(from && to ? `${from}..${to}` : oneOf(query.period), now);
}
