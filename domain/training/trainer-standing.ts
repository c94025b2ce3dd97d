import { londonDay } from "#domain/london-day.ts";
import { dayAfter, londonMinutes, weekdayOf } from "#domain/london-week.ts";
import { type TrainingTimes, timeTaken } from "./training-day.ts";

/** When a trainer usually works on one day of the week, 1 for Monday, in minutes since midnight by the clock of the United Kingdom. */
export type UsualHours = { weekday: number; fromMinute: number; toMinute: number };

/** A stretch of a trainer's time that is taken, the way there and back in it; and the training itself, if it is none of days off. */
export type TakenTime = TrainingTimes & { training: TrainingTimes | null };

/** How a trainer stands to a date that is wished. Only `outside_hours` can be overlooked: the database refuses the rest. */
export type TrainerStanding = "free" | "outside_hours" | "too_little_time" | "off" | "elsewhere";

export const STANDING_WORDS: Record<TrainerStanding, string> = {
  free: "free",
  outside_hours: "outside their usual hours",
  too_little_time: "too little time for the way to or from another training",
  off: "off then",
  elsewhere: "at another training then",
};

/**
 * How somebody stands to a training at these times with so many minutes of travel before and after it. What weighs most is
 * said. Somebody of whom no usual hours are known works at any.
 */
export function standingAt(
  wished: TrainingTimes & { travelMinutes: number },
  { taken, hours }: { taken: readonly TakenTime[]; hours: readonly UsualHours[] },
): TrainerStanding {
  const needed = timeTaken(wished, wished.travelMinutes);
  const inTheWay = taken.filter((stretch) => overlap(stretch, needed));
  if (inTheWay.some(({ training }) => training !== null && overlap(training, wished))) return "elsewhere";
  if (inTheWay.some(({ training }) => training === null)) return "off";
  if (inTheWay.length > 0) return "too_little_time";
  return hours.length === 0 || isWithinHours(wished, hours) ? "free" : "outside_hours";
}

function overlap(one: TrainingTimes, other: TrainingTimes): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

function isWithinHours({ startsAt, endsAt }: TrainingTimes, hours: readonly UsualHours[]): boolean {
  const day = londonDay(startsAt);
  const found = hours.find(({ weekday }) => weekday === weekdayOf(day));
  if (!found) return false;
  const endDay = londonDay(endsAt);
  const endsAtMidnight = londonMinutes(endsAt) === 0 && endDay === dayAfter(day);
  if (endDay !== day && !endsAtMidnight) return false;
  const end = endsAtMidnight ? 24 * 60 : londonMinutes(endsAt);
  return londonMinutes(startsAt) >= found.fromMinute && end <= found.toMinute;
}
