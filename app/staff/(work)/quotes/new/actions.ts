"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkQuotedPerson, checkQuoteTerms } from "#domain/quoting/quote-answers.ts";
import { readReference } from "#domain/reference.ts";
import { type StartQuoteRefusal, startQuote } from "#use-cases/quoting/start-quote.ts";
import { titlesFor } from "../titles.ts";

const REFUSED: Record<StartQuoteRefusal, string> = {
  not_allowed: "You may not write quotes.",
  no_such_enquiry: "This enquiry is closed, or is not about a quote. Open it again first.",
  has_quote: "A colleague wrote a quote for this enquiry already. You find it among the quotes.",
  already_sent_otherwise: "This form was sent before with other words. Reload the page to write another quote.",
};

/** Keeps the first draft of a quote, and leads to it. */
export async function startQuoteAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const terms = checkQuoteTerms(values, await titlesFor(undefined));
  const quotedFor = readQuotedFor(values);
  if (!terms.ok || !quotedFor.ok)
    return { values, errors: { ...(quotedFor.ok ? {} : quotedFor.errors), ...(terms.ok ? {} : terms.errors) } };
  const result = await startQuote({ formKey, quotedFor: quotedFor.answers, terms: terms.answers }, by);
  if (result.ok) redirect(`/staff/quotes/${result.value.reference}?did=saved`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

function readQuotedFor(values: Record<string, string>) {
  if (values.enquiry !== undefined)
    return { ok: true as const, answers: { enquiry: readReference(values.enquiry) ?? "" } };
  const person = checkQuotedPerson(values);
  return person.ok ? { ok: true as const, answers: { person: person.answers } } : person;
}
