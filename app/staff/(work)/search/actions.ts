"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { SEARCH, wordsPart } from "./asked.ts";

/** Leads to what is found, at an address that does not tell what was typed. */
export async function searchAction(form: FormData): Promise<void> {
  await requireStaff("manage_orders");
  const { q = "", kind = "", status = "", since = "" } = readForm(form);
  redirect(addressOf(SEARCH, { ...wordsPart(q), kind, status, since: since.slice(0, 20) }));
}
