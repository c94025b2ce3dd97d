import { londonSpanInWords } from "#domain/london-span.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";

/** The dates that can still be chosen, in words: "30 November 2026, 09:00 to 12:00". */
export function dateChoices(
  { dates }: Pick<Proposal, "dates">,
  gone: readonly number[],
): { value: string; label: string }[] {
  return dates
    .filter(({ position }) => !gone.includes(position))
    .map(({ position, startsAt, endsAt }) => ({
      value: String(position),
      label: londonSpanInWords({ startsAt, endsAt }),
    }));
}
