"use server";

import { redirect } from "next/navigation";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { keepRecoveryCodes } from "#use-cases/staff/own-second-factor.ts";

/** The codes are on paper: they are shown no more. */
export async function keepRecoveryCodesAction(): Promise<void> {
  const by = await requireStaff("see_work");
  await keepRecoveryCodes(by);
  redirect("/staff");
}
