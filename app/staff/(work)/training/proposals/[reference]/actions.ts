"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readReference } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { renewProposal } from "#use-cases/training/renew-proposal.ts";
import { sendProposal } from "#use-cases/training/send-proposal.ts";
import { withdrawProposal } from "#use-cases/training/withdraw-proposal.ts";

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
  const { reference: typed = "", seen = "", number = "", intent = "" } = readForm(form);
  const reference = readReference(typed);
  if (reference === null) redirect("/staff/training");
  const chosen = Object.hasOwn(MOVES, intent) ? MOVES[intent] : undefined;
  const place = { reference, seen: readWholeNumber(seen) ?? 0, number: readWholeNumber(number) ?? 0 };
  const result = await chosen?.move(place, by);
  const did = result?.ok ? chosen?.did : result?.refusal;
  redirect(`/staff/training/proposals/${reference}${did ? `?did=${did}` : ""}`);
}
