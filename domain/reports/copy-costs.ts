import { z } from "zod";
import { type Checked, checkAnswers, type RawAnswers } from "#domain/forms/fields.ts";
import { poundsField } from "#domain/forms/pounds.ts";
import { cleanLine } from "#domain/forms/text.ts";
import type { CopiesSent, MonthOfCopies } from "./copies-figures.ts";
import { freeCopies } from "./copies-figures.ts";

/** What one copy costs to print, and one parcel to send (postage and packaging), from a month on; in pence. */
export type CopyCosts = { fromMonth: string; copyPence: number; parcelPence: number };

/** The costs that hold in a month (`2026-11`); null before the first that were set. */
export function costsIn(month: string, all: readonly CopyCosts[]): CopyCosts | null {
  const begun = all.filter(({ fromMonth }) => fromMonth <= month).sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1));
  return begun.at(-1) ?? null;
}

/** What free copies cost. `copiesWithoutCosts` went out in months for which nobody has set what they cost. */
export type CostOfFree = { printPence: number; postPence: number; copiesWithoutCosts: number };

export function costOfFree(months: readonly MonthOfCopies[], all: readonly CopyCosts[]): CostOfFree {
  const cost: CostOfFree = { printPence: 0, postPence: 0, copiesWithoutCosts: 0 };
  for (const { month, sent } of months) addCost(cost, sent, costsIn(month.key, all));
  return cost;
}

function addCost(cost: CostOfFree, sent: CopiesSent, costs: CopyCosts | null): void {
  const copies = freeCopies(sent);
  if (costs === null) {
    cost.copiesWithoutCosts += copies;
    return;
  }
  cost.printPence += copies * costs.copyPence;
  cost.postPence += sent.freeParcels * costs.parcelPence;
}

/** Who paid for them: supporters, by the sponsored copies of orders, and the charity for the rest. */
export type WhoPaid = { supportersPence: number; charityPence: number; aheadPence: number };

/** What supporters gave beyond the cost is ahead: it pays for copies to come. */
export function whoPaid(costPence: number, supportersPence: number): WhoPaid {
  const paid = Math.min(costPence, supportersPence);
  return { supportersPence: paid, charityPence: costPence - paid, aheadPence: supportersPence - paid };
}

const month = z
  .string()
  .default("")
  .transform(cleanLine)
  .pipe(
    z
      .string()
      .regex(/^20[2-9]\d-(0[1-9]|1[0-2])$/, "Enter the month from which they hold as year and month, like 2026-04"),
  );

/** Reads the costs that a form sends. */
export function checkCopyCosts(raw: RawAnswers): Checked<CopyCosts> {
  const schema = z.object({
    fromMonth: month,
    copyPence: poundsField("what one copy costs to print"),
    parcelPence: poundsField("what one parcel costs to send"),
  });
  return checkAnswers(schema, raw);
}
