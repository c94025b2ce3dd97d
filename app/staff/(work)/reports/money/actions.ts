"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { monthOf } from "#domain/reports/month.ts";
import { lookNow } from "#use-cases/reconciling/look-now.ts";

/** Has all that is open compared with Stripe at once, and comes back to the month that was shown. */
export async function lookAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_business");
  const month = monthOf(readForm(form).month, new Date());
  const result = await lookNow(by);
  redirect(`/staff/reports/money?month=${month.key}&did=${result.ok ? "asked" : result.refusal}`);
}
