"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";

/** Takes the request back. When it was packed or closed meanwhile, the request's page says so by itself. */
export async function withdrawRequestAction(_state: FormState, form: FormData): Promise<FormState> {
  const { token = "" } = readForm(form);
  const result = await withdrawRequest({ token });
  if (!result.ok && result.refusal === "no_such_request") return refuseUnknownLink();
  redirect(`/requests/${token}`);
}
