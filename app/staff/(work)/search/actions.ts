"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { askedParts, readAsked, SEARCH } from "./asked.ts";

/** Leads to what is found, at an address that does not tell what was typed. */
export async function searchAction(sent: FormData): Promise<void> {
  await requireStaff("see_work");
  const form = readForm(sent);
  // A day that is none stays in the address, so that the page can say so; an address holds no more than that.
  redirect(addressOf(SEARCH, { ...askedParts(readAsked(form)), since: form.since?.slice(0, 20) ?? "" }));
}
