"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { dropEmail } from "#use-cases/mail/drop-email.ts";
import { retryEmail } from "#use-cases/mail/retry-email.ts";

/** Sends a parked email again, or gives it up, as the pressed button says. */
export async function parkedAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_orders");
  const { id = "", intent, evenTwice } = readForm(form);
  const result =
    intent === "drop" ? await dropEmail(id, by) : await retryEmail({ id, evenTwice: evenTwice === "yes" }, by);
  const done = intent === "drop" ? "dropped" : "retried";
  redirect(`/staff/outbox?show=parked&did=${result.ok ? done : result.refusal}`);
}
