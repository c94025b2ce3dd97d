"use client";

import { useActionState } from "react";
import { AddressFields } from "./address-fields.tsx";
import { otherNamesHint } from "./address-values.ts";
import { ErrorSummary } from "./error-summary.tsx";
import type { FormState } from "./form-state.ts";
import { SubmitButton } from "./submit-button.tsx";
import { TextField } from "./text-field.tsx";

type CorrectAddressFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  token: string;
  /** The page of the order or request. */
  backTo: string;
  values: FormState["values"];
  /** The names that stand on the parcel when none is chosen for it; with none of them, one is needed. */
  otherNames: readonly string[];
};

const ORDER = ["labelName", "addressLine1", "addressLine2", "addressLine3", "town", "county", "postcode"];

/** The address as it stands, to be put right. */
export function CorrectAddressForm({ action, token, backTo, values: standing, otherNames }: CorrectAddressFormProps) {
  const [state, correct] = useActionState(action, { values: standing, errors: {} });
  const { values, errors } = state;
  return (
    <form action={correct} className="form" noValidate>
      <ErrorSummary state={state} order={ORDER} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="labelName"
        label="Name on the parcel"
        hint={otherNamesHint(otherNames)}
        optional={otherNames.length > 0}
        autoComplete="name"
        width="medium"
        defaultValue={values.labelName}
        error={errors.labelName}
      />
      <AddressFields values={values} errors={errors} />
      <div className="actions">
        <SubmitButton pendingLabel="Saving…">Save the address</SubmitButton>
        <a href={backTo}>Go back</a>
      </div>
    </form>
  );
}
