"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, choice, neededEmail } from "#domain/forms/fields.ts";
import { STAFF_ROLES } from "#domain/staff/role-words.ts";
import { inviteColleague, revokeInvitation } from "#use-cases/staff/invite.ts";

const answers = z.object({
  email: neededEmail("their email address"),
  role: choice(STAFF_ROLES, "Choose a role"),
});

/** Invites somebody by email. */
export async function inviteAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_people");
  const values = readForm(form);
  const checked = checkAnswers(answers, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const result = await inviteColleague(checked.answers, by);
  if (result.ok) redirect("/staff/people?did=invited");
  if (result.refusal === "already_member") return { values, errors: { email: "A colleague has this address already" } };
  return { values, errors: {}, message: "You may not invite people." };
}

/** Takes an invitation back. */
export async function revokeAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_people");
  const result = await revokeInvitation(readForm(form).id ?? "", by);
  redirect(`/staff/people?did=${result.ok ? "revoked" : "gone"}`);
}
