"use client";

import { useActionState } from "react";
import { AddressFields } from "./address-fields.tsx";
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
  /** Without a name of its own the parcel gets that of the person and the organisation or group. */
  isNameOptional: boolean;
};

const ORDER = ["labelName", "addressLine1", "addressLine2", "addressLine3", "town", "county", "postcode"];

/** The address as it stands, to be put right. */
export function CorrectAddressForm({ action, token, backTo, values: standing, ...rest }: CorrectAddressFormProps) {
  const [state, correct] = useActionState(action, { values: standing, errors: {} });
  const { values, errors } = state;
  return (
    <form action={correct} className="form" noValidate>
      <ErrorSummary state={state} order={ORDER} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="labelName"
        label="Name on the parcel"
        optional={rest.isNameOptional}
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
