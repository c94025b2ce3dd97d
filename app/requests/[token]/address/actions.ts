"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { addressFields } from "#domain/delivery.ts";
import { checkAnswers, optionalLine } from "#domain/forms/fields.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";

const form = z.object({ ...addressFields, labelName: optionalLine("the name to put on the parcel", 100) });

/** Corrects where the parcel goes. When it was packed meanwhile, the request's page says so by itself. */
export async function correctAddressAction(_state: FormState, sent: FormData): Promise<FormState> {
  const values = readForm(sent);
  const { token = "" } = values;
  const checked = checkAnswers(form, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const { labelName, ...address } = checked.answers;
  const result = await correctAddress(
    { by: "customer", token },
    { ...address, ...(labelName === null ? {} : { labelName }) },
  );
  if (!result.ok && result.refusal !== "already_packed" && result.refusal !== "already_closed")
    return refuseUnknownLink();
  redirect(`/requests/${token}${result.ok ? "?did=address" : ""}`);
}
