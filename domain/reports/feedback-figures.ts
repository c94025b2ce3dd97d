import { FEWEST_ANSWERS } from "#domain/training/feedback-answers.ts";

/** How many answered a question, and what their marks add up to. */
export type Marks = { answers: number; sum: number };
export type Question = "useful" | "confidentBefore" | "confidentAfter" | "recommends";
/**
 * The answers about the trainings of one month, in two heaps: those of trainings with enough answers that each shows its own
 * results, and those of all the others.
 */
export type FeedbackHeap = { isShownAlone: boolean } & Record<Question, Marks>;
/** An average, or a share of those who recommend it; null while it could tell who said what. */
export type FeedbackFigures = Record<Question, number | null>;

/**
 * The averages of the heaps of one month or of many. At least five answers lie behind each, and five behind what it differs by
 * from results that are shown elsewhere: a heap of four beside a training that shows its own five would tell what the four said.
 */
export function feedbackFigures(heaps: readonly FeedbackHeap[]): FeedbackFigures {
  const average = (question: Question) => averageOf(marksToShow(heaps, question));
  return {
    useful: average("useful"),
    confidentBefore: average("confidentBefore"),
    confidentAfter: average("confidentAfter"),
    recommends: average("recommends"),
  };
}

/** The marks of a month that may stand in a sum: none of a heap that is too small. */
function marksToShow(heaps: readonly FeedbackHeap[], question: Question): Marks {
  const counted = heaps.map((heap) => heap[question]).filter(({ answers }) => answers >= FEWEST_ANSWERS);
  return {
    answers: counted.reduce((all, { answers }) => all + answers, 0),
    sum: counted.reduce((all, { sum }) => all + sum, 0),
  };
}

function averageOf({ answers, sum }: Marks): number | null {
  return answers < FEWEST_ANSWERS ? null : sum / answers;
}
