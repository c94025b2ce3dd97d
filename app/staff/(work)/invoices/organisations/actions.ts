"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { watchOrganisation } from "#use-cases/invoicing/watch-organisation.ts";

/** Has a person look at each order of an organisation again, or no longer. */
export async function watchAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_orders");
  const { id = "", watch } = readForm(form);
  const result = await watchOrganisation(id, watch === "yes", by);
  const did = result.ok ? (watch === "yes" ? "watched" : "trusted") : result.refusal;
  redirect(`/staff/invoices/organisations?did=${did}`);
}
