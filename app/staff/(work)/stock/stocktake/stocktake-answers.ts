import { z } from "zod";
import { inDigits } from "#domain/digits.ts";
import { checkAnswers, wholeNumber } from "#domain/forms/fields.ts";
import { cleanLine } from "#domain/forms/text.ts";
import type { CountSeen, TitleToCount } from "#use-cases/stock/look-at-counts.ts";
import type { CountWithReason } from "#use-cases/stock/take-stock.ts";

type Values = Record<string, string>;
export type Read = { counts: CountWithReason[]; errors: Record<string, string> };

const MOST = 1_000_000;

/** Reads what was typed for each title. A title without a number was not counted. */
export function readCounts(titles: readonly TitleToCount[], values: Values): Read {
  const read: Read = { counts: [], errors: {} };
  for (const { sku, title, publicationId } of titles) {
    const typed = values[`counted.${sku}`] ?? "";
    if (cleanLine(typed) === "") continue;
    const schema = z.object({ copies: wholeNumber(`how many copies of ${title} you counted`, 0, MOST) });
    const checked = checkAnswers(schema, { copies: typed });
    if (!checked.ok) read.errors[`counted.${sku}`] = checked.errors.copies ?? "Enter a number";
    else {
      const [mark, reason] = [values[`mark.${sku}`] || null, values[`reason.${sku}`] ?? ""];
      read.counts.push({ publicationId, counted: checked.answers.copies, mark, reason });
    }
  }
  return read;
}

/** True when every count was shown beside the books as it is now, and none of those shown was emptied since. */
export function wereShown(
  titles: readonly TitleToCount[],
  counts: readonly CountWithReason[],
  values: Values,
): boolean {
  return titles.every(({ sku, publicationId }) => {
    const counted = counts.find((count) => count.publicationId === publicationId)?.counted;
    return (values[`shown.${sku}`] ?? "") === (counted === undefined ? "" : String(counted));
  });
}

/** What to do about a count below what is promised. */
export const WHAT_TO_DO =
  "Count the packed parcels too. If the copies are truly gone, cancel orders whose parcels are not packed yet: that frees their copies. Then look again.";

/** What keeps counts from being written down, title by title. A reason is asked for only once the difference was seen. */
export function problemsOf(seen: readonly CountSeen[], values: Values, asksReasons: boolean): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { sku, title, change, isBelowAllocated, allocated } of seen) {
    if (isBelowAllocated)
      errors[`counted.${sku}`] = `${title}: ${inDigits(allocated)} are promised to parcels, more than you counted`;
    else if (asksReasons && change !== 0 && cleanLine(values[`reason.${sku}`] ?? "") === "")
      errors[`reason.${sku}`] = `Enter why the count of ${title} differs`;
  }
  return errors;
}
