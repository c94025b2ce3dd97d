"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { removeGuideFile } from "#use-cases/downloads/remove-guide-file.ts";

/** Takes a translation off the page. */
export async function removeGuideFileAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_business");
  const result = await removeGuideFile(readForm(form).slug ?? "", by);
  redirect(`/staff/settings/guides?did=${result.ok ? "removed" : result.refusal}`);
}
