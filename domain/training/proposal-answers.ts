import { z } from "zod";
import {
  type Checked,
  checkAnswers,
  choice,
  neededLine,
  neededText,
  optionalLine,
  optionalText,
  type RawAnswers,
  wholeNumber,
} from "#domain/forms/fields.ts";
import { MOST_QUOTED_PENCE } from "#domain/quoting/quote-lines.ts";
import { onlineLinkField, readTimes } from "./day-answers.ts";
import { DAYS_A_PROPOSAL_STANDS } from "./proposal-life.ts";
import { type ProposedTitle, readProposedLines } from "./proposal-prices.ts";
import { type ProposalTerms, wrongTerms } from "./proposal-terms.ts";
import type { TrainingTimes } from "./training-day.ts";

/** What can be chosen from: who trains, and which guides can be sent. */
export type ProposalChoices = { trainers: readonly { id: string }[]; titles: readonly ProposedTitle[] };

/** The rows of a proposal's form in which a date can be typed. */
export const DATE_ROWS = ["1", "2", "3"] as const;

const words = z.object({
  title: neededLine("a title for the training", 100),
  format: choice(["online", "in_person"], "Choose online or in person"),
  place: optionalText("the place", 500),
  placePostcode: optionalLine("the postcode of the place", 10),
  onlineLink: onlineLinkField,
  groupSize: wholeNumber("how many people are trained", 0, 500, { whenEmpty: 0, example: 12 }).transform(nullWhenNone),
  travelMinutes: wholeNumber("the minutes of travel", 0, 600, { whenEmpty: 0, example: 90 }),
  terms: neededText("the terms", 4000),
  note: optionalText("the note", 1000),
  daysOpen: wholeNumber("how many days it stands", 1, 365, { whenEmpty: DAYS_A_PROPOSAL_STANDS }),
});

/**
 * Reads what staff type into a proposal. Each date has a row (`date1`, `startTime1`, `endTime1`), and an empty row is none; each
 * trainer a tick (`trainer.<id>`); each price `price.training`, `price.travel` or `price.<sku>`, with `vat.…` and, of guides,
 * `copies.…`. All that could not be sent as it stands is said at once, each beside its field.
 */
export function checkProposalTerms(raw: RawAnswers, choices: ProposalChoices, now: Date): Checked<ProposalTerms> {
  const text = checkAnswers(words, raw);
  const { dates, rows, errors: wrongDates } = readDates(raw);
  const priced = readProposedLines(raw, choices.titles);
  const trainerIds = choices.trainers.flatMap(({ id }) => (raw[`trainer.${id}`] === undefined ? [] : [id]));
  const { format, place } = text.ok ? text.answers : { format: "online" as const, place: null };
  const lines = priced.ok ? priced.answers : [null];
  const wrong = Object.entries(wrongTerms({ dates, trainerIds, format, place, lines }, now))
    .filter(([name]) => !name.startsWith("date") || Object.keys(wrongDates).length === 0)
    .map(([name, error]) => [ofRow(name, rows), error] as const);
  const errors = { ...Object.fromEntries(wrong), ...wrongDates };
  Object.assign(errors, text.ok ? {} : text.errors, priced.ok ? {} : priced.errors);
  if (!text.ok || !priced.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const terms = { ...text.answers, dates, trainerIds, lines: priced.answers };
  const total = terms.lines.reduce((sum, { copies, unitPricePence }) => sum + copies * unitPricePence, 0);
  if (total > MOST_QUOTED_PENCE)
    return { ok: false, errors: { "price.training": "This comes to more than an invoice can hold" } };
  return { ok: true, answers: terms };
}

function readDates(raw: RawAnswers) {
  const found = { dates: [] as TrainingTimes[], rows: [] as string[], errors: {} as Record<string, string> };
  for (const row of DATE_ROWS) {
    const isEmpty = ["date", "startTime", "endTime"].every((name) => (raw[`${name}${row}`] ?? "").trim() === "");
    if (isEmpty) continue;
    const read = readTimes(raw, row);
    if (!read.ok) Object.assign(found.errors, read.errors);
    else {
      found.dates.push(read.answers);
      found.rows.push(row);
    }
  }
  return found;
}

/** The field in which the date was typed: an empty row before it does not count as a date. */
function ofRow(name: string, rows: readonly string[]): string {
  const [, place] = /^date(\d)$/.exec(name) ?? [];
  return place === undefined ? name : `date${rows[Number(place) - 1] ?? place}`;
}

function nullWhenNone(number: number): number | null {
  return number === 0 ? null : number;
}
