import { z } from "zod";
import {
  type Checked,
  checkAnswers,
  choice,
  optionalLine,
  optionalText,
  type RawAnswers,
  wholeNumber,
} from "#domain/forms/fields.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { momentInLondon } from "#domain/london-clock.ts";
import type { TrainingFormat, TrainingTimes } from "./training-day.ts";

/** What a form says of a day of training: when by the clock of the United Kingdom, where, and by whom. */
export type DayAnswers = TrainingTimes & {
  format: TrainingFormat;
  place: string | null;
  placePostcode: string | null;
  onlineLink: string | null;
  joiningNote: string | null;
  travelMinutes: number;
  trainerIds: readonly string[];
};

const LONGEST_HOURS = 24;

/** A link of a call: staff write it, people press it. */
export const onlineLinkField = z
  .string()
  .default("")
  .transform(cleanLine)
  .pipe(
    z
      .literal("")
      .or(
        z.url({ protocol: /^https$/, error: "Enter a link that begins with https://" }).max(500, "Use a shorter link"),
      ),
  )
  .transform((link) => (link === "" ? null : link));

const form = z.object({
  format: choice(["online", "in_person"], "Choose online or in person"),
  place: optionalText("the place", 500),
  placePostcode: optionalLine("the postcode of the place", 10),
  onlineLink: onlineLinkField,
  joiningNote: optionalText("what they should know", 1000),
  travelMinutes: wholeNumber("the minutes of travel", 0, 600, { whenEmpty: 0, example: 90 }),
});

/**
 * Reads a day of training from `date` (`2026-11-30`), `startTime` and `endTime` (`09:30`), its format, place, link, note and minutes
 * of travel. An end that is not after the beginning, an hour that clocks leave out, in person without a place, and nobody who
 * trains are each said beside their field.
 */
export function checkDayAnswers(raw: RawAnswers, trainerIds: readonly string[]): Checked<DayAnswers> {
  const rest = checkAnswers(form, raw);
  const times = readTimes(raw);
  const errors = { ...(times.ok ? {} : times.errors), ...(rest.ok ? {} : rest.errors) };
  if (rest.ok && rest.answers.format === "in_person" && rest.answers.place === null)
    errors.place = "Enter the place of a training in person";
  if (trainerIds.length === 0) errors.trainers = "Choose who trains";
  if (trainerIds.length > 5) errors.trainers = "Choose 5 trainers or fewer";
  if (!rest.ok || !times.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answers: { ...rest.answers, ...times.answers, trainerIds } };
}

function readTimes({ date = "", startTime = "", endTime = "" }: RawAnswers): Checked<TrainingTimes> {
  if (!z.iso.date().safeParse(cleanLine(date)).success)
    return { ok: false, errors: { date: "Enter the day as a real date, like 2026-11-30" } };
  const [startsAt, endsAt] = [startTime, endTime].map((time) =>
    momentInLondon(`${cleanLine(date)}T${cleanLine(time)}`),
  );
  const errors: Record<string, string> = {};
  if (!startsAt) errors.startTime = "Enter when it begins, like 09:30. Check that clocks show it on that day";
  if (!endsAt) errors.endTime = "Enter when it ends, like 16:00. Check that clocks show it on that day";
  if (!startsAt || !endsAt) return { ok: false, errors };
  const hours = (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
  if (hours <= 0) return { ok: false, errors: { endTime: "Enter an end that is after the beginning" } };
  if (hours > LONGEST_HOURS) return { ok: false, errors: { endTime: `Enter an end within ${LONGEST_HOURS} hours` } };
  return { ok: true, answers: { startsAt, endsAt } };
}
