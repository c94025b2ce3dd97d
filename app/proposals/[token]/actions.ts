"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { checkProposalAcceptance } from "#domain/training/proposal-acceptance.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { type AcceptProposalRefusal, acceptProposal } from "#use-cases/training/accept-proposal.ts";
import { proposalByToken } from "#use-cases/training/proposal-queries.ts";
import { acceptedOf } from "./acceptance-values.ts";

/** Accepts the proposal, and leads to the booking, or by card to the payment first. One that does not stand is shown as it is. */
export async function acceptProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "", formKey } = values;
  const proposal = await proposalByToken(token);
  if (proposal === null) return refuseUnknownLink();
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const checked = checkProposalAcceptance(values, acceptedOf(proposal));
  if (!checked.ok) return { values, errors: checked.errors };
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const result = await acceptProposal({ token, formKey, answers: checked.answers }, new Date());
  if (result.ok) return leadOn(result.value.token, checked.answers.payBy === "card");
  return answerRefusal(result.refusal, token, values);
}

async function leadOn(token: string, byCard: boolean): Promise<never> {
  const payment = byCard ? await startPayment(token, new Date()) : null;
  redirect(payment?.ok ? payment.value.url : `/bookings/${token}`);
}

async function answerRefusal(
  refusal: AcceptProposalRefusal,
  token: string,
  values: Record<string, string>,
): Promise<FormState> {
  if (refusal === "no_such_proposal") return refuseUnknownLink();
  if (refusal === "not_open") redirect(`/proposals/${token}`);
  const again = { ...values, formKey: mintFormKey() };
  if (refusal === "already_sent_otherwise") {
    const message = "This form was sent before with other answers. Please look at it, and send it again.";
    return { values: again, errors: {}, message };
  }
  return { values: again, errors: { date: DATE_WORDS[refusal] } };
}

const DATE_WORDS = {
  date_gone: "This date has gone meanwhile. Choose another, or ask us for other dates",
  date_past: "This date is past. Choose another, or ask us for other dates",
  no_such_date: "Choose a date",
};
