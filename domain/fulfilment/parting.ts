import type { Checked, RawAnswers } from "#domain/forms/fields.ts";
import { cleanLine, readWholeNumber } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StockNeed } from "#domain/stock/availability.ts";

export type WhyNotParted = "none" | "all" | "too_many";

/**
 * What leaves a parcel, by title, when `asked` (copies by SKU) are to go into one of their own. Something must go and
 * something must stay; of no title more than there is, and none that is not in it.
 */
export function partsOf(
  lines: readonly (StockNeed & { sku: string })[],
  asked: Readonly<Record<string, number>>,
): Result<StockNeed[], WhyNotParted> {
  const wanted = Object.entries(asked).filter(([, copies]) => copies !== 0);
  const parts: StockNeed[] = [];
  for (const [sku, copies] of wanted) {
    const line = lines.find((each) => each.sku === sku);
    if (!line || !Number.isInteger(copies) || copies < 0 || copies > line.copies) return refuse("too_many");
    parts.push({ publicationId: line.publicationId, copies });
  }
  const going = sum(parts);
  if (going === 0) return refuse("none");
  return going === sum(lines) ? refuse("all") : succeed(parts);
}

function sum(lines: readonly StockNeed[]): number {
  return lines.reduce((total, { copies }) => total + copies, 0);
}

/** The copies that a form names by title, in fields called `copies.<sku>`, or as `called`. What is left empty is none. */
export function readCopiesBySku(values: RawAnswers, called = "copies"): Checked<Record<string, number>> {
  const start = `${called}.`;
  const named = Object.entries(values).filter(([name, typed]) => name.startsWith(start) && typed.trim() !== "");
  const counts = named.map(([name, typed]) => [name, readWholeNumber(cleanLine(typed))] as const);
  const wrong = counts.filter(([, count]) => count === null || count < 0);
  if (wrong.length > 0)
    return {
      ok: false,
      errors: Object.fromEntries(wrong.map(([name]) => [name, "Enter copies as a whole number, like 5"])),
    };
  return {
    ok: true,
    answers: Object.fromEntries(counts.map(([name, count]) => [name.slice(start.length), count ?? 0])),
  };
}
