"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, choice, neededLine } from "#domain/forms/fields.ts";
import { isId } from "#domain/id.ts";
import { readReference } from "#domain/reference.ts";
import { howManyToGive, readPart } from "#domain/training/part-of-seats.ts";
import { type CancelPartyRefusal, cancelParty } from "#use-cases/training/cancel-party.ts";

const cancelling = z.object({
  share: choice(["0", "50", "100"], "Choose what we keep of the price").optional(),
  reason: neededLine("why", 200),
});

const SHARES = { "0": 0, "50": 50, "100": 100 } as const;

const REFUSED: Record<CancelPartyRefusal, string> = {
  not_allowed: "You may not cancel places.",
  no_such_seats: "There are no such places.",
  closed: "These places are given up already, or it has begun: reload the page.",
  given_up_meanwhile: "Places were given up meanwhile: reload the page to see how many are left.",
  not_as_many: "There are not as many places.",
  not_paid: "These places wait for one payment: cancel all of them.",
};

/** Cancels the places of one party; what comes off the price goes back by itself. */
export async function cancelPartyAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { id = "" } = values;
  const checked = checkAnswers(cancelling, values);
  const part = readPart(values);
  const wrong = part === "wrong" ? { seats: howManyToGive(values.seen) } : {};
  if (!checked.ok || part === "wrong") return { values, errors: { ...wrong, ...(!checked.ok && checked.errors) } };
  const { share, reason } = checked.answers;
  const reference = readReference(values.reference ?? "") ?? "";
  const kept = share === undefined ? null : SHARES[share];
  const result = await cancelParty({ reference, share: kept, reason, part }, by, new Date());
  if (result.ok) redirect(`/staff/training/sessions/${isId(id) ? id : "none"}?did=party_cancelled`);
  if (result.refusal === "not_as_many") return { values, errors: { seats: howManyToGive(values.seen) } };
  return { values, errors: {}, message: REFUSED[result.refusal] };
}
