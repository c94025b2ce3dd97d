"use server";

import { redirect } from "next/navigation";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { isId } from "#domain/id.ts";
import { checkDayReport, peopleOf } from "#domain/training/day-report.ts";
import { type ReportRefusal, reportDay } from "#use-cases/training/report-day.ts";

const REFUSED: Record<ReportRefusal, string> = {
  not_allowed: "You may not write this down.",
  no_such_day: "There is no such training.",
  cancelled: "This training is cancelled.",
  not_yet: "This training has not begun yet.",
  nobody_came: "If nobody came, cancel the booking: its page lets you choose what it costs",
};

/** Writes down who came, and that the training took place. */
export async function reportDayAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_training");
  const values = readForm(form);
  const { id = "" } = values;
  const report = checkDayReport(values);
  if (!report.ok) return { values, errors: report.errors };
  if (!isId(id)) return { values, errors: {}, message: REFUSED.no_such_day };
  const result = await reportDay({ id, report: report.answers }, by, new Date());
  if (result.ok) redirect(`/staff/training/days/${id}?did=${peopleOf(report.answers) > 0 ? "saved" : "saved_empty"}`);
  if (result.refusal === "nobody_came") return { values, errors: { staffCame: REFUSED.nobody_came } };
  return { values, errors: {}, message: REFUSED[result.refusal] };
}
