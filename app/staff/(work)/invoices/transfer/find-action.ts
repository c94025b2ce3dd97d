"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { wordsPart } from "../../search/asked.ts";

/** Keeps the list to the invoices that the words fit, at an address that does not tell them. */
export async function findInvoicesAction(form: FormData): Promise<void> {
  await requireStaff("manage_orders");
  redirect(addressOf("/staff/invoices/transfer", wordsPart(readForm(form).q ?? "")));
}
