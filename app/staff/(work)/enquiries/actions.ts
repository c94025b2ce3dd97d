"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { viewOf } from "#app/staff/_work/search-params.ts";
import { readReference } from "#domain/reference.ts";
import { closeEnquiry } from "#use-cases/training/close-enquiry.ts";
import { ENQUIRY_TABS } from "./enquiry-views.ts";

/** Closes an enquiry that was answered for good. Which kinds a colleague may close, the use-case asks. */
export async function closeAction(form: FormData): Promise<void> {
  const by = await requireStaff("see_work");
  const values = readForm(form);
  const result = await closeEnquiry({ reference: readReference(values.reference ?? "") ?? "" }, by);
  redirect(`/staff/enquiries?show=${viewOf(values.show, ENQUIRY_TABS)}&did=${result.ok ? "closed" : result.refusal}`);
}
