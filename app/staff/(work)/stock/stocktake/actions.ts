"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { type CountSeen, lookAtCounts, titlesToCount } from "#use-cases/stock/look-at-counts.ts";
import { type CountWithReason, takeStock } from "#use-cases/stock/take-stock.ts";
import { problemsOf, readCounts, WHAT_TO_DO, wereShown } from "./stocktake-answers.ts";

/** With the counts beside the books, once they were looked at. */
export type StocktakeState = FormState & { seen?: CountSeen[] };

/** Lays the counts beside the books; with the button below that, writes down what was seen. */
export async function stocktakeAction(_state: StocktakeState, form: FormData): Promise<StocktakeState> {
  const by = await requireStaff("manage_stock");
  const values = readForm(form);
  const titles = await titlesToCount();
  const { counts, errors } = readCounts(titles, values);
  if (Object.keys(errors).length > 0) return { values, errors };
  if (counts.length === 0) return { values, errors: {}, message: "Enter at least one count." };
  const { formKey } = values;
  if (!isFormKey(formKey)) return look({ ...values, formKey: mintFormKey() }, counts);
  if (values.intent !== "write") return look(values, counts);
  if (!wereShown(titles, counts, values))
    return look(values, counts, "A number was changed: look at it before it is written down.");
  const result = await takeStock({ formKey, counts }, by);
  if (result.ok) redirect(addressOf("/staff/stock", { did: "stocktaken", copies: String(result.value.corrected) }));
  if (result.refusal === "already_written") redirect("/staff/stock?did=stocktaken_already");
  return look(values, counts, result.refusal === "moved" ? "Nothing is written down yet." : undefined, true);
}

async function look(
  values: Record<string, string>,
  counts: readonly CountWithReason[],
  message?: string,
  asksReasons = false,
): Promise<StocktakeState> {
  const seen = await lookAtCounts(counts);
  const errors = problemsOf(seen, values, asksReasons);
  const said = message ?? (seen.some(({ isBelowAllocated }) => isBelowAllocated) ? WHAT_TO_DO : undefined);
  return { values, errors, seen, ...(said !== undefined && { message: said }) };
}
