"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, choice } from "#domain/forms/fields.ts";
import { STAFF_ROLES } from "#domain/staff/role-words.ts";
import { changeRole, disableColleague, enableColleague, type PeopleRefusal } from "#use-cases/staff/change-people.ts";
import { type RenewRefusal, renewSignIn } from "#use-cases/staff/invite.ts";

const REFUSED: Record<PeopleRefusal | RenewRefusal, string> = {
  not_allowed: "You may not change people.",
  no_such_colleague: "There is no such colleague.",
  last_administrator: "This is the only administrator who can sign in. Make somebody else one first.",
  oneself: "You cannot do this to yourself. Ask another administrator.",
  disabled: "This colleague is disabled. Enable them first.",
};

const role = z.object({ role: choice(STAFF_ROLES, "Choose a role") });
const sure = z.object({ sure: z.literal("yes", { error: "Tick the box to disable this colleague" }) });

export async function changeRoleAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_people");
  const values = readForm(form);
  const checked = checkAnswers(role, values);
  if (!checked.ok) return { values, errors: checked.errors };
  return answer(values, "role", await changeRole(values.id ?? "", checked.answers.role, by));
}

/** Shuts a colleague out, at once. */
export async function disableAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_people");
  const values = readForm(form);
  const checked = checkAnswers(sure, values);
  if (!checked.ok) return { values, errors: checked.errors };
  return answer(values, "disabled", await disableColleague(values.id ?? "", by));
}

export async function enableAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_people");
  const values = readForm(form);
  return answer(values, "enabled", await enableColleague(values.id ?? "", by));
}

/** Sends a link that sets up the sign-in anew. */
export async function renewAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_people");
  const values = readForm(form);
  return answer(values, "renewed", await renewSignIn(values.id ?? "", by));
}

type Answer = { ok: true } | { ok: false; refusal: PeopleRefusal | RenewRefusal };

function answer(values: Record<string, string>, did: string, result: Answer): FormState {
  if (result.ok) redirect(`/staff/people/${values.id}?did=${did}`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}
