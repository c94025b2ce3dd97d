"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { setReturnAddress } from "#use-cases/settings/return-address.ts";

/** Keeps the address that parcels go back to. */
export async function setReturnAddressAction(form: FormData): Promise<void> {
  const by = await requireStaff("fulfil");
  const result = await setReturnAddress(readForm(form).returnAddress ?? "", by);
  redirect(`/staff/fulfilment/print?did=${result.ok ? "return_address" : "no_return_address"}`);
}
