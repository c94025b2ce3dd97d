"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkMeasures } from "#domain/stock/measures.ts";
import { setMeasures } from "#use-cases/stock/set-measures.ts";

/** Keeps what a copy of a title weighs and how thick it is. */
export async function setMeasuresAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_stock");
  const values = readForm(form);
  const { sku = "" } = values;
  const typed = (name: string) => values[`${name}.${sku}`] ?? "";
  const checked = checkMeasures({ weightGrams: typed("weightGrams"), thicknessMm: typed("thicknessMm") });
  if (!checked.ok) return { values, errors: namedFor(sku, checked.errors) };
  const result = await setMeasures(sku, checked.answers, by);
  if (result.ok) redirect("/staff/settings/measures?did=kept");
  return { values, errors: {}, message: "There is no such title any more. Load the page again." };
}

/** Each title has fields of its own on the page. */
function namedFor(sku: string, errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [`${name}.${sku}`, error]));
}
