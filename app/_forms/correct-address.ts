import { redirect } from "next/navigation";
import { z } from "zod";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { addressFields } from "#domain/delivery.ts";
import { checkAnswers, optionalLine } from "#domain/forms/fields.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { NAME_NEEDED } from "./address-values.ts";
import type { FormState } from "./form-state.ts";
import { readForm } from "./read-form.ts";

const form = z.object({ ...addressFields, labelName: optionalLine("the name to put on the parcel", 100) });

/**
 * Corrects where a parcel goes, for whoever has the secret link, and leads back to the page of the order or request.
 * When it was packed meanwhile, that page says so by itself.
 */
export async function correctAddressFrom(place: "/orders" | "/requests", sent: FormData): Promise<FormState> {
  const values = readForm(sent);
  const { token = "" } = values;
  const checked = checkAnswers(form, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const { labelName, ...address } = checked.answers;
  const correction = values.labelName === undefined ? address : { ...address, labelName };
  const result = await correctAddress({ by: "customer", token }, correction);
  if (!result.ok && result.refusal === "no_name") return { values, errors: { labelName: NAME_NEEDED } };
  if (!result.ok && result.refusal !== "already_packed" && result.refusal !== "already_closed")
    return refuseUnknownLink();
  redirect(`${place}/${token}${result.ok ? "?did=address" : ""}`);
}
