"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { resolveTask } from "#use-cases/tasks/resolve-task.ts";
import { pageFrom } from "./page-from.ts";

/** Marks a task as done, and shows the same page again. */
export async function resolveTaskAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_orders");
  const { id = "", from } = readForm(form);
  const result = await resolveTask(id, by);
  redirect(`${pageFrom(from)}?did=task_${result.ok ? "done" : result.refusal}`);
}
