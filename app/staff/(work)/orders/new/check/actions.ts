"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { draftWithOffer } from "#app/(public)/order/check/draft-with-offer.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { reviewTakenDraft } from "#use-cases/ordering/review-draft.ts";
import { type TakeOrderRefusal, takeOrder } from "#use-cases/ordering/take-order.ts";

/**
 * Places the order of a colleague's draft and leads to the order. When it is not what the page showed (other price, other
 * answers, an order with this form before), leads back to the check page, which says so.
 */
export async function takeOrderAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_orders");
  const sent = readForm(form);
  const now = new Date();
  const draft = sent.draft ?? "";
  const query = `?draft=${encodeURIComponent(draft)}`;
  const opened = await reviewTakenDraft(draft, now);
  if (!opened.ok) redirect(`/staff/orders/new${query}`);
  const { answers, onSale, fingerprint, anotherKey, formKey: ownKey } = opened.value;
  const changed = await draftWithOffer(sent.intent, opened.value, now);
  if (changed !== null) redirect(`/staff/orders/new/check?draft=${changed}&did=offer`);
  if (sent.seenAnswers !== fingerprint) redirect(`/staff/orders/new/check${query}&did=answers`);
  const formKey = sent.formKey === anotherKey ? anotherKey : ownKey;
  const seenTotalPence = readWholeNumber(sent.seenTotalPence ?? "") ?? -1;
  const taken = await takeOrder({ formKey, answers, seenTotalPence, now, onSale }, by);
  if (taken.ok)
    redirect(`/staff/orders/${taken.value.reference}?did=${answers.payBy === "card" ? "link_sent" : "taken"}`);
  redirect(lookAgain(taken.refusal, query));
}

function lookAgain(refusal: TakeOrderRefusal, query: string): string {
  if (refusal === "needs_quote") return `/staff/orders/new${query}`;
  const did = { already_sent_otherwise: "another", price_changed: "price", not_allowed: "not_allowed" }[refusal];
  return `/staff/orders/new/check${query}&did=${did}`;
}
