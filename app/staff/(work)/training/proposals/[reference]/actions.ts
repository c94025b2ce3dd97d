"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readReference } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkProposalTerms } from "#domain/training/proposal-answers.ts";
import { type ChangeProposalRefusal, changeProposal } from "#use-cases/training/change-proposal.ts";
import { proposalVersions } from "#use-cases/training/proposal-queries.ts";
import { renewProposal } from "#use-cases/training/renew-proposal.ts";
import { sendProposal } from "#use-cases/training/send-proposal.ts";
import { withdrawProposal } from "#use-cases/training/withdraw-proposal.ts";
import { choicesFor } from "../proposal-choices.ts";

const REFUSED: Record<ChangeProposalRefusal, string> = {
  not_allowed: "You may not change proposals.",
  not_draft: "A colleague sent this proposal meanwhile, or withdrew it. Reload the page.",
  changed_meanwhile: "A colleague changed this draft meanwhile. Reload the page to see it.",
};

/** Keeps what a draft says now. */
export async function changeProposalAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { reference, seen } = placeOf(values);
  const [proposal] = await proposalVersions(reference);
  const terms = checkProposalTerms(values, await choicesFor(proposal), new Date());
  if (!terms.ok) return { values, errors: terms.errors };
  const result = await changeProposal({ reference, seen, terms: terms.answers }, by);
  if (result.ok) redirect(`/staff/training/proposals/${reference}?did=saved`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

type Place = { reference: string; seen: number; number: number };
type Move = (place: Place, by: StaffMember) => Promise<Result<null, string>>;

const MOVES: Record<string, { did: string; move: Move }> = {
  send: { did: "sent", move: (place, by) => sendProposal(place, by, new Date()) },
  withdraw: { did: "withdrawn", move: (place, by) => withdrawProposal(place, by, new Date()) },
  renew: { did: "renewed", move: ({ reference }, by) => renewProposal(reference, by) },
};

/** Sends a draft, takes a proposal back, or begins a new version of it. */
export async function proposalAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { intent = "" } = values;
  const place = placeOf(values);
  if (place.reference === "") redirect("/staff/training");
  const chosen = Object.hasOwn(MOVES, intent) ? MOVES[intent] : undefined;
  const result = await chosen?.move(place, by);
  const did = result?.ok ? chosen?.did : result?.refusal;
  redirect(`/staff/training/proposals/${place.reference}${did ? `?did=${did}` : ""}`);
}

function placeOf({ reference = "", seen = "", number = "" }: Record<string, string>): Place {
  return {
    reference: readReference(reference) ?? "",
    seen: readWholeNumber(seen) ?? 0,
    number: readWholeNumber(number) ?? 0,
  };
}
