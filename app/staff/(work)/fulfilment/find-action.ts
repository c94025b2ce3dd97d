"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import { searchFor } from "../search/asked.ts";

/** Leads to the parcel that was scanned or typed; words are searched for, at an address that does not tell them. */
export async function findParcelAction(form: FormData): Promise<void> {
  await requireStaff("fulfil");
  const typed = (readForm(form).code ?? "").trim();
  const code = readParcelCode(typed);
  redirect(code === null && typed !== "" ? searchFor(typed) : addressOf("/staff/fulfilment", { code: code ?? "" }));
}
