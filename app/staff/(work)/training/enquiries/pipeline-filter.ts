import { oneOf } from "#app/staff/_work/search-params.ts";
import { OPEN_ENQUIRY } from "#domain/training/enquiry-life.ts";
import type { PipelineFilter } from "#use-cases/training/pipeline-queries.ts";

/** What the address asks for; empty for all. `owner`: `me`, `nobody`, or a colleague's id. */
export type AskedFilter = { state: string; owner: string; overdue: string };

/** Reads the address: what it does not know counts as not asked. */
export function readFilter(
  query: Record<string, string | string[] | undefined>,
  colleagues: readonly { id: string }[],
): AskedFilter {
  const owners = ["me", "nobody", ...colleagues.map(({ id }) => id)];
  return {
    state: known(oneOf(query.state), [...OPEN_ENQUIRY, "over"]),
    owner: known(oneOf(query.owner), owners),
    overdue: known(oneOf(query.overdue), ["yes"]),
  };
}

/** The same as the query takes it. `today` is the day it is in London. */
export function filterOf({ state, owner, overdue }: AskedFilter, me: string, today: string): PipelineFilter {
  const status = state === "over" ? "over" : (OPEN_ENQUIRY.find((each) => each === state) ?? null);
  return { status, owner: owner === "me" ? me : owner || null, overdueOn: overdue === "yes" ? today : null };
}

function known(value: string | undefined, values: readonly string[]): string {
  return values.find((each) => each === value) ?? "";
}
