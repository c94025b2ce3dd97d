"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { checkQuotedPerson, checkQuoteTerms } from "#domain/quoting/quote-answers.ts";
import { readReference } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type ChangeQuoteRefusal, changeQuote } from "#use-cases/quoting/change-quote.ts";
import { quoteVersions } from "#use-cases/quoting/queries.ts";
import { renewQuote } from "#use-cases/quoting/renew-quote.ts";
import { sendQuote } from "#use-cases/quoting/send-quote.ts";
import { withdrawQuote } from "#use-cases/quoting/withdraw-quote.ts";
import { titlesFor } from "../titles.ts";

const REFUSED: Record<ChangeQuoteRefusal, string> = {
  not_allowed: "You may not change quotes.",
  not_draft: "A colleague sent this quote meanwhile, or withdrew it. Reload the page.",
  changed_meanwhile: "A colleague changed this draft meanwhile. Reload the page to see it.",
};

/** Keeps what a draft says now. */
export async function changeQuoteAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const { reference, seen } = placeOf(values);
  const [quote] = await quoteVersions(reference);
  const terms = checkQuoteTerms(values, await titlesFor(quote));
  const person = checkQuotedPerson(values);
  if (!terms.ok || !person.ok)
    return { values, errors: { ...(person.ok ? {} : person.errors), ...(terms.ok ? {} : terms.errors) } };
  const result = await changeQuote({ reference, seen, person: person.answers, terms: terms.answers }, by);
  if (result.ok) redirect(`/staff/quotes/${reference}?did=saved`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

type Place = { reference: string; seen: number; number: number };
type Move = (place: Place, by: StaffMember) => Promise<Result<null, string>>;

const MOVES: Record<string, { did: string; move: Move }> = {
  send: { did: "sent", move: (place, by) => sendQuote(place, by, new Date()) },
  withdraw: { did: "withdrawn", move: (place, by) => withdrawQuote(place, by, new Date()) },
  renew: { did: "renewed", move: ({ reference }, by) => renewQuote(reference, by) },
};

/** Sends a draft, takes a quote back, or begins a new version of it. */
export async function quoteAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const place = placeOf(values);
  const { intent = "" } = values;
  const chosen = Object.hasOwn(MOVES, intent) ? MOVES[intent] : undefined;
  const result = await chosen?.move(place, by);
  const did = result?.ok ? chosen?.did : result?.refusal;
  redirect(place.reference === "" ? "/staff/quotes" : `/staff/quotes/${place.reference}${did ? `?did=${did}` : ""}`);
}

function placeOf({ reference = "", seen = "", number = "" }: Record<string, string>): Place {
  return {
    reference: readReference(reference) ?? "",
    seen: readWholeNumber(seen) ?? 0,
    number: readWholeNumber(number) ?? 0,
  };
}
