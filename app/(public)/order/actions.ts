"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { fillBasket, type PublicationOnSale } from "#domain/ordering/basket.ts";
import { checkOrderAnswers, copiesField } from "#domain/ordering/order-answers.ts";
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
  const checked = checkOrderAnswers(values, onSale);
  if (intent === "price")
    return { values, errors: checked.ok ? {} : only(checked.errors, [...fields, "sponsoredCopies"]) };
  if (!checked.ok) return { values, errors: checked.errors };
  const { formKey } = values;
  if (!isFormKey(formKey)) return askAgain(values, "Please send the form again.");
  const now = new Date();
  if (hasPrice(checked.answers, onSale)) {
    const draft = await keepDraft(formKey, only(values, ["formKey", ...fields, ...FIELDS_AFTER_QUANTITIES]), now);
    redirect(`/order/check?draft=${draft}`);
  }
  const asked = await askForQuote({ formKey, answers: checked.answers, now });
  if (asked.ok) redirect(`/order/quote?reference=${asked.value.reference}`);
  return askAgain(
    values,
    "You sent this form before, and we have it. To ask for another quote with these answers, press the button again.",
  );
}

type Quantities = { copies: Record<string, number>; sponsoredCopies: number };

function hasPrice({ copies, sponsoredCopies }: Quantities, onSale: readonly PublicationOnSale[]): boolean {
  return fillBasket(new Map(Object.entries(copies)), sponsoredCopies, onSale) !== null;
}

function only(given: Record<string, string>, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => fields.includes(name)));
}

function askAgain(values: Record<string, string>, message: string): FormState {
  return { values: { ...values, formKey: mintFormKey() }, errors: {}, message };
}
