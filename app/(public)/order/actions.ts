"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import type { PublicationOnSale } from "#domain/ordering/basket.ts";
import { checkOrderAnswers, checkQuoteAnswers, copiesField, needsQuote } from "#domain/ordering/order-answers.ts";
import { askForQuote } from "#use-cases/ordering/ask-for-quote.ts";
import { keepDraft } from "#use-cases/ordering/draft.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { FIELDS_AFTER_QUANTITIES } from "./order-fields.ts";
import { readTakenOffer } from "./taken-offer.ts";

/**
 * Takes the order form: keeps what was typed and leads to the page where it is checked; of so many copies that they
 * have no price, asks for a quote. The buttons that only show a price or take an offer lead back to the form.
 */
export async function checkOrderAction(_state: FormState, form: FormData): Promise<FormState> {
  const { intent, ...values } = readForm(form);
  const onSale = await publicationsOnSale();
  const fields = onSale.map((publication) => copiesField(publication, onSale));
  const taken = readTakenOffer(intent, fields);
  if (taken) return { values: { ...values, ...taken }, errors: {} };
  if (intent === "price") {
    const checked = checkOrderAnswers(values, onSale);
    return { values, errors: checked.ok ? {} : only(checked.errors, [...fields, "sponsoredCopies"]) };
  }
  if (needsQuote(values, onSale)) return takeQuote(values, onSale);
  const checked = checkOrderAnswers(values, onSale);
  if (!checked.ok) return { values, errors: checked.errors };
  const { formKey } = values;
  if (!isFormKey(formKey)) return askAgain(values, "Please send the form again.");
  const message = await heldUp("order");
  if (message !== null) return { values, errors: {}, message };
  const kept = only(values, ["formKey", ...fields, ...FIELDS_AFTER_QUANTITIES]);
  redirect(`/order/check?draft=${await keepDraft(formKey, kept, new Date())}`);
}

async function takeQuote(values: Record<string, string>, onSale: readonly PublicationOnSale[]): Promise<FormState> {
  const checked = checkQuoteAnswers(values, onSale);
  if (!checked.ok) return { values, errors: checked.errors };
  const { formKey } = values;
  if (!isFormKey(formKey)) return askAgain(values, "Please send the form again.");
  const message = await heldUp("enquiry");
  if (message !== null) return { values, errors: {}, message };
  const asked = await askForQuote({ formKey, answers: checked.answers, now: new Date() });
  if (asked.ok) redirect(`/order/quote?reference=${asked.value.reference}`);
  return askAgain(
    values,
    "You sent this form before, and we have it. To ask for another quote with these answers, press the button again.",
  );
}

function only(given: Record<string, string>, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => fields.includes(name)));
}

function askAgain(values: Record<string, string>, message: string): FormState {
  return { values: { ...values, formKey: mintFormKey() }, errors: {}, message };
}
