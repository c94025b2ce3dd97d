"use server";

import { correctAddressFrom } from "#app/_forms/correct-address.ts";
import type { FormState } from "#app/_forms/form-state.ts";

export async function correctAddressAction(_state: FormState, form: FormData): Promise<FormState> {
  return correctAddressFrom("/orders", form);
}
