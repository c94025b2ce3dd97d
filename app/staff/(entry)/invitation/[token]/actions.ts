"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { giveCookie, thisBrowser } from "#app/staff/_staff/browser.ts";
import { withoutSecrets } from "#app/staff/_staff/without-secrets.ts";
import { checkAnswers, neededEmail, neededLine } from "#domain/forms/fields.ts";
import { newPassword } from "#domain/staff/new-password.ts";
import { acceptInvitation, type OpenInvitation, openInvitation } from "#use-cases/staff/accept-invitation.ts";

const unasked = z
  .string()
  .optional()
  .transform(() => "");

/** What is asked depends on the invitation: a colleague's name is known, and so is the address it was sent to. */
function answersFor({ renews, email }: OpenInvitation) {
  const who = {
    name: renews ? unasked : neededLine("your name", 100),
    email: email === "" ? neededEmail("your email address") : unasked,
  };
  return newPassword.and(z.object(who));
}

/** Takes an invitation: who you are, and a password. Then come the codes. */
export async function acceptInvitationAction(_state: FormState, form: FormData): Promise<FormState> {
  const typed = readForm(form);
  const token = typed.token ?? "";
  const invitation = await openInvitation(token, new Date());
  if (invitation === null) return refuseUnknownLink();
  const values = withoutSecrets(typed);
  const checked = checkAnswers(answersFor(invitation), typed);
  if (!checked.ok) return { values, errors: checked.errors };
  const accepted = await acceptInvitation({ token, ...checked.answers }, await thisBrowser());
  if (!accepted.ok && accepted.refusal === "already_member")
    return { values, errors: { email: "A colleague has this address already" } };
  if (!accepted.ok) return refuseUnknownLink();
  await giveCookie(accepted.value);
  redirect("/staff/sign-in/set-up");
}
