"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { leadToPayment } from "#app/orders/[token]/lead-to-payment.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import type { PlaceOrderRefusal } from "#use-cases/ordering/place-once.ts";
import { placeOrder } from "#use-cases/ordering/place-order.ts";
import { reviewDraft } from "#use-cases/ordering/review-draft.ts";
import { draftWithOffer } from "./draft-with-offer.ts";

/**
 * Places the order of a draft and leads to the payment page, or to the order's own page. When it is not what the
 * customer saw (other price, other answers, an order with this form before), leads back to the check page, which says so.
 */
export async function placeOrderAction(form: FormData): Promise<void> {
  const sent = readForm(form);
  const now = new Date();
  const draft = sent.draft ?? "";
  const opened = await reviewDraft(draft, now);
  if (!opened.ok) redirect(opened.refusal === "unfit" ? `/order?draft=${draft}` : "/order/check");
  const review = opened.value;
  const changed = await draftWithOffer(sent.intent, review, now);
  if (changed !== null) redirect(`/order/check?draft=${changed}&news=taken#news`);
  if (sent.seenAnswers !== undefined && sent.seenAnswers !== review.fingerprint)
    redirect(`/order/check?draft=${draft}&news=answers`);
  if (await heldUp("order")) redirect(`/order/check?draft=${draft}&news=busy#news`);
  const formKey = sent.formKey === review.anotherKey ? review.anotherKey : review.formKey;
  const seenTotalPence = readWholeNumber(sent.seenTotalPence ?? "") ?? -1;
  const placed = await placeOrder({ formKey, answers: review.answers, seenTotalPence, now, onSale: review.onSale });
  if (!placed.ok) redirect(lookAgain(placed.refusal, draft, seenTotalPence));
  const { token, fresh } = placed.value;
  if (placed.value.payBy === "invoice") redirect(`/orders/${token}`);
  return leadToPayment({ token }, now, fresh);
}

function lookAgain(refusal: PlaceOrderRefusal, draft: string, seenTotalPence: number): string {
  const page = `/order/check?draft=${draft}`;
  switch (refusal) {
    case "needs_quote":
      return `/order?draft=${draft}`;
    case "already_sent_otherwise":
      return `${page}&news=another`;
    case "price_changed":
      return `${page}&news=price${seenTotalPence >= 0 ? `&was=${seenTotalPence}` : ""}`;
  }
}
