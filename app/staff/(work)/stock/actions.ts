"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { copiesInWords } from "#domain/age.ts";
import { checkAnswers, neededLine, optionalLine, wholeNumber } from "#domain/forms/fields.ts";
import { type CorrectCountRefusal, correctCount } from "#use-cases/stock/correct-count.ts";
import { stockNow } from "#use-cases/stock/queries.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";
import { HIGHEST_LINE, type LineRefusal, setLowStockLine } from "#use-cases/stock/set-low-stock-line.ts";

const MOST = 1_000_000;
const delivery = z.object({
  copies: wholeNumber("how many copies came", 1, MOST),
  note: optionalLine("the note", 200),
});
const count = z.object({
  countedOnHand: wholeNumber("how many copies you counted", 0, MOST),
  reason: neededLine("a reason", 200),
});

/** Books in a delivery, once for each form, and says how many parcels have their copies now. */
export async function receiveAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_stock");
  const values = readForm(form);
  const { formKey, publicationId = "" } = values;
  if (!isFormKey(formKey)) {
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  }
  const checked = checkAnswers(delivery, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const { copies, note } = checked.answers;
  const result = await receiveCopies({ publicationId, copies, reason: note ?? "", formKey }, by);
  if (result.ok) redirect(stockAddress({ did: "received", copies, parcels: result.value.allocated }));
  if (result.refusal === "already_booked") redirect(stockAddress({ did: "already_booked" }));
  return { values, errors: {}, message: "Choose a publication, and how many copies of it came." };
}

const NOT_COUNTED: Record<CorrectCountRefusal, string> = {
  not_allowed: "You may not correct counts.",
  bad_count: "Enter how many copies you counted.",
  no_reason: "Enter a reason.",
  no_change: "That is what we have on record already: nothing to correct.",
  below_allocated: "That is fewer than are allocated to parcels",
  no_such_publication: "Choose a publication.",
};

const WHAT_TO_DO =
  "Did you count the packed parcels too? If the copies are truly gone, cancel orders whose parcels are not packed yet. That frees their copies, and the count can be corrected.";

/** Sets what is on hand to what was counted. */
export async function countAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_stock");
  const values = readForm(form);
  const checked = checkAnswers(count, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await correctCount({ publicationId: values.countedPublicationId ?? "", ...checked.answers }, by);
  if (result.ok) redirect(stockAddress({ did: "counted" }));
  if (result.refusal !== "below_allocated") return { values, errors: { countedOnHand: NOT_COUNTED[result.refusal] } };
  const counted = (await stockNow()).find(({ publicationId }) => publicationId === values.countedPublicationId);
  const allocated = copiesInWords(counted?.allocated ?? 0);
  const errors = { countedOnHand: `${NOT_COUNTED.below_allocated}: ${allocated}` };
  return { values, errors, message: WHAT_TO_DO };
}

const line = z.object({ line: wholeNumber("the line", 1, HIGHEST_LINE, { whenEmpty: 0, example: 100 }) });

/** Sets below how many copies staff are told; an empty line is none. */
export async function lineAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_stock");
  const values = readForm(form);
  const name = `line.${values.linedSku}`;
  const checked = checkAnswers(line, { line: values[name] ?? "" });
  if (!checked.ok) return { values, errors: { [name]: checked.errors.line ?? "Enter a line" } };
  const copies = checked.answers.line || null;
  const result = await setLowStockLine({ publicationId: values.linedPublicationId ?? "", line: copies }, by);
  if (result.ok) redirect(stockAddress({ did: copies === null ? "no_line" : "line" }));
  return { values, errors: { [name]: NOT_LINED[result.refusal] } };
}

const NOT_LINED: Record<LineRefusal, string> = {
  not_allowed: "You may not set the line.",
  bad_line: "Enter the line as a whole number.",
  no_such_publication: "There is no such publication.",
  no_change: "That is the line already.",
};

function stockAddress(query: Record<string, string | number>): string {
  const words = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return addressOf("/staff/stock", Object.fromEntries(words));
}
