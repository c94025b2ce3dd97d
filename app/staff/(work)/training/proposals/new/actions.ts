"use server";

import { redirect } from "next/navigation";
import { isFormKey, mintFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readReference } from "#domain/reference.ts";
import { checkProposalTerms } from "#domain/training/proposal-answers.ts";
import { type StartProposalRefusal, startProposal } from "#use-cases/training/start-proposal.ts";
import { choicesFor } from "../proposal-choices.ts";

const REFUSED: Record<StartProposalRefusal, string> = {
  not_allowed: "You may not write proposals.",
  no_such_enquiry: "This enquiry is closed, or is not about training. Open it again first.",
  has_proposal: "A colleague wrote a proposal for this enquiry already. You find it from the enquiry.",
  already_sent_otherwise: "This form was sent before with other words. Reload the page to write it anew.",
};

/** Keeps the first draft of a proposal, and leads to it. */
export async function startProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey))
    return { values: { ...values, formKey: mintFormKey() }, errors: {}, message: "Please send the form again." };
  const terms = checkProposalTerms(values, await choicesFor(undefined), new Date());
  if (!terms.ok) return { values, errors: terms.errors };
  const enquiry = readReference(values.enquiry ?? "") ?? "";
  const result = await startProposal({ formKey, enquiry, terms: terms.answers }, by);
  if (result.ok) redirect(`/staff/training/proposals/${result.value.reference}?did=saved`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}
