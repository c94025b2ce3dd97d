"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { eraseAtWish } from "#use-cases/privacy/erase-at-wish.ts";

/** Erases whoever has the link, and leads back to where it says so, or why not yet. */
export async function eraseAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = readForm(form);
  const { token = "" } = values;
  const result = await eraseAtWish(token, new Date());
  if (!result.ok && result.refusal === "no_such_link") return refuseUnknownLink();
  if (!result.ok && result.refusal === "in_hand")
    return { values, errors: {}, message: "A colleague is working on it right now. Please try again in a minute." };
  redirect(`/data/${token}?did=${result.ok ? "erased" : "not-yet"}`);
}
