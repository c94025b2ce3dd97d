"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { readTakenOffer } from "#app/(public)/order/taken-offer.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { copiesField, needsQuote } from "#domain/ordering/order-answers.ts";
import { checkTakenAnswers } from "#domain/ordering/taken-answers.ts";
import { keepDraft } from "#use-cases/ordering/draft.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { fieldsInOrder } from "./fields.ts";

const QUOTE = "So many copies have no list price: enter fewer, or write a quote";

/** Keeps what a colleague typed and leads to the page where it is checked; or shows the price, or takes an offer. */
export async function checkTakenAction(_state: FormState, form: FormData): Promise<FormState> {
  await requireStaff("manage_orders");
  const { intent, ...values } = readForm(form);
  const onSale = await publicationsOnSale();
  const quantities = onSale.map((publication) => copiesField(publication, onSale));
  const taken = readTakenOffer(intent, quantities);
  if (taken) return { values: { ...values, ...taken }, errors: {} };
  const checked = checkTakenAnswers(values, onSale);
  const errors = checked.ok ? {} : checked.errors;
  if (intent === "price") return { values, errors: only(errors, [...quantities, "sponsoredCopies"]) };
  if (needsQuote(values, onSale)) return { values, errors: { ...errors, [quantities[0] ?? "copies"]: QUOTE } };
  if (!checked.ok) return { values, errors };
  const { formKey } = values;
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const kept = only(values, ["formKey", ...fieldsInOrder(quantities)]);
  redirect(`/staff/orders/new/check?draft=${await keepDraft(formKey, kept, new Date())}`);
}

function only(given: Record<string, string>, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => fields.includes(name)));
}
