"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { monthOf } from "#domain/reports/month.ts";
import { lookNow } from "#use-cases/money/look-now.ts";

/** Reads Stripe's ledger at once, and comes back to the month that was shown. */
export async function lookAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_business");
  const now = new Date();
  const month = monthOf(readForm(form).month, now);
  const result = await lookNow(by, now);
  redirect(`/staff/reports/money?month=${month.key}&did=${result.ok ? "looked" : result.refusal}`);
}
