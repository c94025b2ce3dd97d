"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { NAME_NEEDED } from "#app/_forms/address-values.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressFields } from "#domain/delivery.ts";
import { checkAnswers, optionalLine } from "#domain/forms/fields.ts";
import { readReference } from "#domain/reference.ts";
import { type CorrectAddressRefusal, correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { pageFrom } from "./page-from.ts";

const answers = z.object({ ...addressFields, labelName: optionalLine("the name on the parcel", 100) });

const REFUSED: Record<CorrectAddressRefusal, string> = {
  already_packed: "A parcel that goes there is packed. Unpack it first, then correct the address.",
  already_closed: "This is closed: nothing will be sent any more.",
  no_such_parcel: "There is nothing with this reference.",
  no_name: NAME_NEEDED,
  not_allowed: "You may not correct addresses.",
};

/** Corrects the address of an order or a request, and leads back to the page that the form stood on. */
export async function correctAddressAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const reference = readReference(values.reference ?? "");
  const checked = checkAnswers(answers, values);
  if (!checked.ok) return { values, errors: checked.errors };
  if (reference === null) return { values, errors: {}, message: REFUSED.no_such_parcel };
  const { labelName, ...place } = checked.answers;
  const correction = values.labelName === undefined ? place : { ...place, labelName };
  const result = await correctAddress({ reference, by }, correction);
  if (!result.ok && result.refusal === "no_name") return { values, errors: { labelName: REFUSED.no_name } };
  if (!result.ok) return { values, errors: {}, message: REFUSED[result.refusal] };
  redirect(`${pageFrom(values.from)}?did=address`);
}
