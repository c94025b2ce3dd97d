"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { checkDecline } from "#domain/training/proposal-replies.ts";
import { declineProposal } from "#use-cases/training/decline-proposal.ts";

/** Says no to the proposal. One that does not stand any more is shown as it is. */
export async function declineProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "" } = values;
  const checked = checkDecline(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const result = await declineProposal({ token, ...checked.answers }, new Date());
  if (!result.ok && result.refusal === "no_such_proposal") return refuseUnknownLink();
  redirect(`/proposals/${token}`);
}
