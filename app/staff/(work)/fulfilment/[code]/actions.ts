"use server";

import { redirect } from "next/navigation";
import { isFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readCopiesBySku } from "#domain/fulfilment/parting.ts";
import { type SplitRefusal, splitConsignment } from "#use-cases/fulfilment/split.ts";

const NOT_SPLIT: Record<SplitRefusal, string> = {
  none: "Say how many copies go into the second parcel.",
  all: "Some copies must stay in this parcel. Nothing was split.",
  too_many: "There are not so many copies in this parcel. Nothing was split.",
  too_late: "The parcel is packed or gone. Unpack it first, then split it.",
  claimed_by_other: "A colleague has this parcel in hand. Ask them to split it.",
  too_many_parcels: "This has been split too often: no code is left for one more parcel.",
  no_such_parcel: "There is no such parcel.",
  not_allowed: "You may not split parcels.",
};

/** Splits a parcel, and shows it again with the code of the second one. */
export async function splitAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const { id = "", formKey } = values;
  if (!isFormKey(formKey)) return { values, errors: {}, message: "Reload the page, and try again." };
  const copies = readCopiesBySku(values);
  if (!copies.ok) return { values, errors: copies.errors };
  const result = await splitConsignment({ id, copies: copies.answers, formKey }, by);
  if (!result.ok) return { values, errors: {}, message: NOT_SPLIT[result.refusal] };
  redirect(`/staff/fulfilment/${result.value.code}?did=split_off`);
}
