import { inDigits } from "#domain/digits.ts";
import type { Checked, RawAnswers } from "#domain/forms/fields.ts";
import { readPence } from "#domain/forms/pounds.ts";
import { cleanLine, readWholeNumber } from "#domain/forms/text.ts";
import { momentInLondon } from "#domain/london-clock.ts";
import { formatPence } from "#domain/money.ts";
import { MOST_COPIES, type PriceList, type PriceTier } from "./prices.ts";

/** A price list that is to come into force: at once, or at a moment. */
export type NewPriceList = PriceList & { startsAt: Date | "now" };

export const MOST_TIERS = 8;
/** More than any copy costs; the largest order at it still fits into 32 bits of pence. */
const HIGHEST_PRICE_PENCE = 10_000;
const LONGEST_AHEAD_DAYS = 730;

type Errors = Record<string, string>;

/**
 * Reads a new price list from its form: rows `from.0` and `price.0` to `.7` (empty ones count for nothing), where quotes
 * begin, and from when it is in force: not in the past, and within two years. Copies rise from row to row, from 1 on.
 */
export function readNewPriceList(typed: RawAnswers, now: Date): Checked<NewPriceList> {
  const errors: Errors = {};
  const tiers = readTiers(typed, errors);
  const quoteFromCopies = readQuoteFrom(typed.quoteFromCopies, tiers.at(-1)?.fromCopies ?? 1, errors);
  const startsAt = readStart(typed, now, errors);
  if (Object.keys(errors).length > 0 || startsAt === null) return { ok: false, errors };
  return { ok: true, answers: { tiers, quoteFromCopies, startsAt } };
}

function readTiers(typed: RawAnswers, errors: Errors): PriceTier[] {
  const tiers: PriceTier[] = [];
  for (let row = 0; row < MOST_TIERS; row += 1) {
    const [from, price] = [cleanLine(typed[`from.${row}`] ?? ""), cleanLine(typed[`price.${row}`] ?? "")];
    if (from === "" && price === "") continue;
    const fromCopies = readWholeNumber(from);
    const unitPricePence = readPence(price);
    const [wrongFrom, wrongPrice] = [
      problemOfFrom(from, fromCopies, tiers.at(-1)),
      problemOfPrice(price, unitPricePence),
    ];
    if (wrongFrom !== null) errors[`from.${row}`] = wrongFrom;
    if (wrongPrice !== null) errors[`price.${row}`] = wrongPrice;
    if (fromCopies !== null) tiers.push({ fromCopies, unitPricePence: unitPricePence ?? 0 });
  }
  if (tiers.length === 0) errors["from.0"] ??= "Enter 1: the first price starts from 1 copy";
  return tiers;
}

function problemOfFrom(typed: string, from: number | null, before: PriceTier | undefined): string | null {
  if (from === null) return typed === "" ? "Enter from how many copies" : "Enter from how many copies, like 25";
  if (before === undefined) return from === 1 ? null : "Enter 1: the first price starts from 1 copy";
  if (from > MOST_COPIES) return `Enter ${inDigits(MOST_COPIES)} copies or fewer`;
  return from > before.fromCopies
    ? null
    : `Enter more copies than in the row above: more than ${inDigits(before.fromCopies)}`;
}

function problemOfPrice(typed: string, pence: number | null): string | null {
  if (pence === null) return typed === "" ? "Enter the price of each copy" : "Enter the price in pounds, like 8.50";
  if (pence === 0) return "Enter a price of more than nothing";
  return pence > HIGHEST_PRICE_PENCE ? `Enter a price of ${formatPence(HIGHEST_PRICE_PENCE)} or less` : null;
}

function readQuoteFrom(typed: string | undefined, lastTierFrom: number, errors: Errors): number {
  const copies = readWholeNumber(cleanLine(typed ?? ""));
  if (copies === null) errors.quoteFromCopies = "Enter from how many copies on you make a quote, like 500";
  else if (copies <= lastTierFrom)
    errors.quoteFromCopies = `Enter more copies than the last price starts from: more than ${inDigits(lastTierFrom)}`;
  else if (copies > MOST_COPIES) errors.quoteFromCopies = `Enter ${inDigits(MOST_COPIES)} copies or fewer`;
  return copies ?? 0;
}

function readStart(typed: RawAnswers, now: Date, errors: Errors): Date | "now" | null {
  if (typed.starts === "now") return "now";
  if (typed.starts !== "later") {
    errors.starts = "Choose from when the prices count";
    return null;
  }
  const at = momentInLondon(cleanLine(typed.startsAt ?? ""));
  const wrong = problemOfStart(at, now);
  if (wrong !== null) errors.startsAt = wrong;
  return at;
}

function problemOfStart(at: Date | null, now: Date): string | null {
  if (at === null) return "Enter a day and a time that there is, like 1 December 2026, 09:00";
  if (at <= now) return "Enter a day and a time to come: this one is over";
  const days = (at.getTime() - now.getTime()) / 86_400_000;
  return days > LONGEST_AHEAD_DAYS ? "Enter a day within two years" : null;
}
