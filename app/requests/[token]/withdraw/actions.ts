"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { withdrawRequest } from "#use-cases/free-copies/withdraw-request.ts";

/** Takes the request back. When it was packed meanwhile, leads back to the page that asked, which says so. */
export async function withdrawRequestAction(_state: FormState, form: FormData): Promise<FormState> {
  const { token = "" } = readForm(form);
  const result = await withdrawRequest({ token });
  if (!result.ok && result.refusal === "no_such_request") return refuseUnknownLink();
  redirect(`/requests/${token}${result.ok ? "" : "/withdraw?did=late"}`);
}
