import { z } from "zod";
import { inDigits } from "#domain/digits.ts";
import { cleanLine, cleanText, readWholeNumber } from "./text.ts";

/** What a form sends, before it is believed: text by field name. */
export type RawAnswers = Record<string, string>;

/** Either the answers, or the first thing that is wrong with each field, in words for the person who typed them. */
export type Checked<Answers> = { ok: true; answers: Answers } | { ok: false; errors: Record<string, string> };

const typed = z.string().default("");

/** A line that must be there. `called` fits "Enter …" and `most` is in characters. */
export function neededLine(called: string, most: number) {
  return typed.transform(cleanLine).pipe(
    z
      .string()
      .min(1, `Enter ${called}`)
      .max(most, `Use ${inDigits(most)} characters or fewer for ${called}`),
  );
}

/** A line that may be empty; null then. */
export function optionalLine(called: string, most: number) {
  return typed
    .transform(cleanLine)
    .pipe(z.string().max(most, `Use ${inDigits(most)} characters or fewer for ${called}`))
    .transform(nullWhenEmpty);
}

/** Several lines that may be empty; null then. */
export function optionalText(called: string, most: number) {
  return typed
    .transform(cleanText)
    .pipe(z.string().max(most, `Use ${inDigits(most)} characters or fewer for ${called}`))
    .transform(nullWhenEmpty);
}

export function neededText(called: string, most: number) {
  return typed.transform(cleanText).pipe(
    z
      .string()
      .min(1, `Enter ${called}`)
      .max(most, `Use ${inDigits(most)} characters or fewer for ${called}`),
  );
}

const ONE_EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/;
const EMAIL_SHAPE = "Enter one email address, like name@example.org";

export function neededEmail(called: string) {
  return neededLine(called, 254).pipe(z.string().regex(ONE_EMAIL, EMAIL_SHAPE));
}

export function optionalEmail(called: string) {
  return typed
    .transform(cleanLine)
    .pipe(
      z.literal("").or(z.string().max(254, `Use 254 characters or fewer for ${called}`).regex(ONE_EMAIL, EMAIL_SHAPE)),
    )
    .transform(nullWhenEmpty);
}

type NumberOptions = {
  /** What an empty field counts as; without it a number is asked for. */
  whenEmpty?: number | null;
  /** Shows in an error what a number looks like. */
  example?: number;
  /** Said of what is no number, in place of our usual words. */
  unreadable?: string | undefined;
};

/** A whole number between `least` and `most`. */
export function wholeNumber(called: string, least: number, most: number, options: NumberOptions = {}) {
  const { whenEmpty = null, example = 25 } = options;
  return typed.transform((text, context) => {
    if (text.trim() === "" && whenEmpty !== null) return whenEmpty;
    const value = readWholeNumber(cleanLine(text));
    const problem =
      value === null
        ? (options.unreadable ?? notANumber(text, called, example))
        : outOfBounds(value, called, least, most);
    if (problem === null && value !== null) return value;
    context.addIssue({ code: "custom", message: problem ?? `Enter ${called}` });
    return z.NEVER;
  });
}

/** A whole number between `least` and `most`, or nothing: null then. `unreadable` is said of what is no number. */
export function optionalNumber(called: string, least: number, most: number, example: number, unreadable?: string) {
  const number = wholeNumber(called, least, most, { example, unreadable });
  return typed.transform((text, context) => {
    if (cleanLine(text) === "") return null;
    const read = number.safeParse(text);
    if (read.success) return read.data;
    context.addIssue({ code: "custom", message: read.error.issues[0]?.message ?? `Enter ${called}` });
    return z.NEVER;
  });
}

function notANumber(text: string, called: string, example: number): string {
  return text.trim() === "" ? `Enter ${called}` : `Enter ${called} as a whole number, like ${example}`;
}

function outOfBounds(value: number, called: string, least: number, most: number): string | null {
  if (value < least) return `Enter ${called}: ${least} or more`;
  return value > most ? `Enter ${called}: ${inDigits(most)} or fewer` : null;
}

/** One of a few choices; `ask` is said when none was made or an unknown one was sent. */
export function choice<const Choices extends readonly [string, ...string[]]>(choices: Choices, ask: string) {
  return z.enum(choices, { error: ask });
}

/** A date as a browser sends it (`2026-11-30`), or empty: null then. It must be a day of the calendar. */
export function optionalDate(called: string) {
  return typed
    .transform(cleanLine)
    .pipe(z.literal("").or(z.iso.date({ error: `Enter ${called} as a real date, like 2026-11-30` })))
    .transform(nullWhenEmpty);
}

/** Checks raw answers against a form's schema: unknown fields are dropped, each wrong field gets its first error. */
export function checkAnswers<Schema extends z.ZodType>(schema: Schema, raw: RawAnswers): Checked<z.infer<Schema>> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, answers: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[issue.path.join(".") || "form"] ??= issue.message;
  return { ok: false, errors };
}

function nullWhenEmpty(text: string): string | null {
  return text === "" ? null : text;
}
