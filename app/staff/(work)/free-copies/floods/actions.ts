"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readFlood } from "#domain/free-copies/flood-wish.ts";
import { declineFlood, goOnDeclining } from "#use-cases/free-copies/decline-flood.ts";
import { undoFloodDecline } from "#use-cases/free-copies/undo-flood-decline.ts";

const PAGE = "/staff/free-copies/floods";

/** Declines what the page showed, together. */
export async function declineFloodAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("review_free_copies");
  const values = readForm(form);
  const wish = readFlood(values);
  if (wish === null) return { values, errors: {}, message: "Go back to the floods, and choose one anew." };
  if (values.confirm !== "yes") return { values, errors: { confirm: "Tick the box to decline them" } };
  const result = await declineFlood({ id: values.id ?? "", ...wish }, by);
  if (result.ok) redirect(`${PAGE}?did=${result.value.declined > 0 ? "declined" : "none"}`);
  return { values, errors: {}, message: "This cannot be declined. Go back to the floods, and choose one anew." };
}

/** Takes a decline back, or goes on with one that was broken off, as the pressed button says. */
export async function pastDeclineAction(form: FormData): Promise<void> {
  const by = await requireStaff("review_free_copies");
  const { id = "", intent } = readForm(form);
  const isGoingOn = intent === "go_on";
  const result = isGoingOn ? await goOnDeclining(id, by) : await undoFloodDecline(id, by, new Date());
  redirect(`${PAGE}?did=${result.ok ? (isGoingOn ? "declined" : "undone") : result.refusal}`);
}
