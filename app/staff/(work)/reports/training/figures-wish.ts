import { oneOf, viewOf } from "#app/staff/_work/search-params.ts";
import { trainingSpan } from "#domain/reports/training-span.ts";
import type { FiguresWish } from "#use-cases/training/figures.ts";

type Query = Record<string, string | string[] | undefined>;

/** What an address asks for; the last twelve months of all trainings where it says nothing that we know. */
export function readWish(query: Query, now: Date): FiguresWish {
  return { span: trainingSpan(oneOf(query.year), now), kind: viewOf(query.kind, ["all", "arranged", "open"]) };
}

export function wishInAddress({ span, kind }: FiguresWish): string {
  return new URLSearchParams({ year: span.key, kind }).toString();
}
