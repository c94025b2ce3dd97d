import { z } from "zod";
import { type Checked, checkAnswers, choice, optionalText, type RawAnswers } from "#domain/forms/fields.ts";

const SCALE = ["1", "2", "3", "4", "5"] as const;
const MARKS = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } as const;

/** Shown from so many answers on: fewer would tell who said what. */
export const FEWEST_ANSWERS = 5;
/** The link works so many days from the training on. */
const FEEDBACK_OPEN_DAYS = 60;

const mark = (ask: string) => choice(SCALE, ask).transform((value) => MARKS[value]);
const optionalMark = z
  .enum(SCALE)
  .transform((value) => MARKS[value])
  .or(z.literal("").transform(() => null))
  .optional()
  .transform((value) => value ?? null);

const form = z.object({
  useful: mark("Choose how useful it was"),
  confidentBefore: optionalMark,
  confidentAfter: optionalMark,
  recommends: z
    .enum(["yes", "no", ""])
    .optional()
    .transform((value) => (value === "yes" ? true : value === "no" ? false : null)),
  helped: optionalText("what helped", 1000),
  toChange: optionalText("what we should change", 1000),
});

/** What somebody thought of a training. One question must be answered; nothing says who. */
export type FeedbackAnswers = z.infer<typeof form>;

export function checkFeedback(raw: RawAnswers): Checked<FeedbackAnswers> {
  return checkAnswers(form, raw);
}

/** True while a training can be spoken of: from its beginning until some weeks after it. */
export function isFeedbackOpen({ startsAt, status }: { startsAt: Date; status: string }, now: Date): boolean {
  if (status !== "planned" && status !== "delivered") return false;
  return startsAt <= now && now.getTime() - startsAt.getTime() < FEEDBACK_OPEN_DAYS * 86_400_000;
}
