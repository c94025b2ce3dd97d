"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { leadToPayment } from "#app/orders/[token]/lead-to-payment.ts";
import { checkAcceptance } from "#domain/quoting/acceptance-answers.ts";
import type { PlacedOrder } from "#use-cases/ordering/place-order.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";
import { quoteByToken } from "#use-cases/quoting/queries.ts";

/** Accepts the quote, and leads to the order that it became, or to its payment. A quote that does not stand any more is shown as it is. */
export async function acceptQuoteAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", formKey } = values;
  if ((await quoteByToken(token)) === null) return refuseUnknownLink();
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const checked = checkAcceptance(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const wait = await heldUp("answer");
  if (wait !== null) return { values, errors: {}, message: wait };
  const now = new Date();
  const result = await acceptQuote({ token, formKey, answers: checked.answers }, now);
  if (result.ok) return leadToOrder(result.value, now);
  if (result.refusal === "no_such_quote") return refuseUnknownLink();
  if (result.refusal === "not_open") redirect(`/quotes/${token}`);
  const message = "This form was sent before with other answers. Please look at it, and send it again.";
  return { values: { ...values, formKey: mintFormKey() }, errors: {}, message };
}

async function leadToOrder({ token, payBy, fresh }: PlacedOrder, now: Date): Promise<never> {
  if (payBy === "card") return leadToPayment({ token }, now, fresh);
  redirect(`/orders/${token}`);
}
