import { inDigits } from "#domain/digits.ts";
/** So many weeks back the pace is taken from. */
export const PACE_WEEKS = 8;
export const WEEK_MS = 7 * 86_400_000;
/** Of fewer whole weeks no pace is told: one busy day would be half of it. */
const FEWEST_WEEKS = 2;

/** Copies that were dispatched in each of the last 8 weeks, oldest first; and when the first copy ever moved. */
export type Sent = { weeks: readonly number[]; firstAt: Date | null };

/** The pace, and how many weeks the copies on hand last at it; or why nobody can tell. */
export type Cover =
  | { is: "nothing_moved" }
  | { is: "too_new"; weeksKnown: number }
  | { is: "nothing_sent"; weeksKnown: number }
  | { is: "known"; weeksKnown: number; copiesAWeek: number; weeks: number };

/** How long the copies on hand last, if as many go out a week as in those of the last 8 weeks that the store was open. */
export function coverOf({ weeks, firstAt }: Sent, onHand: number, now: Date): Cover {
  if (firstAt === null) return { is: "nothing_moved" };
  const whole = Math.floor((now.getTime() - firstAt.getTime()) / WEEK_MS);
  const weeksKnown = Math.min(PACE_WEEKS, Math.max(0, whole));
  if (weeksKnown < FEWEST_WEEKS) return { is: "too_new", weeksKnown };
  const sent = weeks.slice(-weeksKnown).reduce((sum, copies) => sum + copies, 0);
  if (sent === 0) return { is: "nothing_sent", weeksKnown };
  const copiesAWeek = sent / weeksKnown;
  return { is: "known", weeksKnown, copiesAWeek, weeks: onHand / copiesAWeek };
}

/** What is said of the cover, in one sentence. */
export function coverWords(cover: Cover): string {
  switch (cover.is) {
    case "nothing_moved":
      return "No copy has come or gone yet, so nobody can say how long they last.";
    case "too_new":
      return "Copies have come and gone for less than two weeks: too short to say how long they last.";
    case "nothing_sent":
      return `Nothing was sent in the last ${cover.weeksKnown} weeks, so nobody can say how long the copies last.`;
    case "known":
      return `${weeksInWords(cover.weeks)} of cover at this pace: ${paceInWords(cover.copiesAWeek)}.`;
  }
}

function weeksInWords(weeks: number): string {
  if (weeks === 0) return "No weeks";
  if (weeks < 1) return "Less than a week";
  if (weeks > 104) return "More than two years";
  const whole = Math.round(weeks);
  return whole === 1 ? "About 1 week" : `About ${whole} weeks`;
}

function paceInWords(copiesAWeek: number): string {
  if (copiesAWeek < 1) return "less than one copy a week";
  const whole = Math.round(copiesAWeek);
  return whole === 1 ? "about 1 copy a week" : `about ${inDigits(whole)} copies a week`;
}
