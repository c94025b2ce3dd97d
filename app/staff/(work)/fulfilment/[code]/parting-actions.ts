"use server";

import { redirect } from "next/navigation";
import { isFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readCopiesBySku } from "#domain/fulfilment/parting.ts";
import { type JoinRefusal, joinConsignments } from "#use-cases/fulfilment/join.ts";
import { type SplitRefusal, splitConsignment } from "#use-cases/fulfilment/split.ts";

const NOT_SPLIT: Record<SplitRefusal, string> = {
  none: "Enter how many copies go into the second parcel",
  all: "Enter fewer than all copies: some must stay in this parcel",
  too_many: "Enter fewer copies: there are not so many in this parcel",
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
  if (!result.ok) return notSplit(values, result.refusal);
  redirect(`/staff/fulfilment/${result.value.code}?did=split_off`);
}

/** What is wrong with a number stands beside the first of them. */
function notSplit(values: FormState["values"], refusal: SplitRefusal): FormState {
  const field = Object.keys(values).find((name) => name.startsWith("copies."));
  const isOfCopies = refusal === "none" || refusal === "all" || refusal === "too_many";
  if (field === undefined || !isOfCopies) return { values, errors: {}, message: NOT_SPLIT[refusal] };
  return { values, errors: { [field]: NOT_SPLIT[refusal] } };
}

const NOT_JOINED: Record<JoinRefusal, string> = {
  not_both_waiting:
    "One of the two is held, in somebody’s hands or gone meanwhile: reload the page. Nothing was joined.",
  no_such_parcel: "There is no such parcel.",
  not_allowed: "You may not join parcels.",
};

/** Joins a parcel with another of the same order or request, and shows the one that stays. */
export async function joinAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const { id = "", withId = "" } = values;
  const result = await joinConsignments({ id, withId }, by);
  if (!result.ok) return { values, errors: {}, message: NOT_JOINED[result.refusal] };
  redirect(`/staff/fulfilment/${result.value.code}?did=joined`);
}
