"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { sendAgain } from "#use-cases/mail/send-again.ts";
import { pageFrom } from "./page-from.ts";

/** Makes an email anew that was sent, and shows the same page again. Which emails are whose to send, the use-case knows. */
export async function sendAgainAction(form: FormData): Promise<void> {
  const by = await requireStaff("see_work");
  const { id = "", from } = readForm(form);
  const result = await sendAgain(id, by);
  const page = pageFrom(from);
  redirect(`${page}${page.includes("?") ? "&" : "?"}emailed=${result.ok ? "again" : result.refusal}#emails`);
}
