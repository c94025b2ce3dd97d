import { type FeedbackFigures, type FeedbackHeap, feedbackFigures } from "./feedback-figures.ts";
import type { Month } from "./month.ts";

/** What can be counted of trainings in a month, or in many. Money is in pence. */
export type TrainingCounts = {
  arrangedOnline: number;
  arrangedInPerson: number;
  openOnline: number;
  openInPerson: number;
  staff: number;
  volunteers: number;
  serviceUsers: number;
  /** Places at open sessions, and those of them that are somebody's. */
  capacity: number;
  placesSold: number;
  paidPence: number;
  backPence: number;
  bookingsCancelled: number;
  placesCancelled: number;
};

export type CountedMonth = { month: Month; counts: TrainingCounts; feedback: FeedbackFigures };
export type TrainingFigures = {
  months: CountedMonth[];
  whole: Omit<CountedMonth, "month">;
  /** Nothing happened in any month. */
  isEmpty: boolean;
};

/** A part of a month's counts, as a query finds it; `month` as in `2026-11`. */
export type FoundCounts = { month: string } & Partial<TrainingCounts>;
export type FoundFeedback = { month: string } & FeedbackHeap;

const NOTHING: TrainingCounts = {
  ...{ arrangedOnline: 0, arrangedInPerson: 0, openOnline: 0, openInPerson: 0 },
  ...{ staff: 0, volunteers: 0, serviceUsers: 0, capacity: 0, placesSold: 0 },
  ...{ paidPence: 0, backPence: 0, bookingsCancelled: 0, placesCancelled: 0 },
};

/** Puts what was found into its months, and adds it up. What is of no such month is left out. */
export function trainingFigures(
  months: readonly Month[],
  found: readonly FoundCounts[],
  answers: readonly FoundFeedback[],
): TrainingFigures {
  const counted = months.map((month): CountedMonth => {
    const isIts = (each: { month: string }) => each.month === month.key;
    return { month, counts: addUp(found.filter(isIts)), feedback: feedbackFigures(answers.filter(isIts)) };
  });
  const counts = addUp(counted.map(({ counts }) => counts));
  const isEmpty = answers.length === 0 && Object.values(counts).every((count) => count === 0);
  const keys = new Set(months.map(({ key }) => key));
  const feedback = feedbackFigures(answers.filter(({ month }) => keys.has(month)));
  return { months: counted, whole: { counts, feedback }, isEmpty };
}

/** In person and online, by arrangement and open. */
export function trainingsOf(counts: TrainingCounts): number {
  return counts.arrangedOnline + counts.arrangedInPerson + counts.openOnline + counts.openInPerson;
}

function addUp(parts: readonly Partial<TrainingCounts>[]): TrainingCounts {
  const sum = { ...NOTHING };
  for (const key of Object.keys(NOTHING) as (keyof TrainingCounts)[])
    for (const part of parts) sum[key] += part[key] ?? 0;
  return sum;
}
