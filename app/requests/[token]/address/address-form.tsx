"use client";

import { useActionState } from "react";
import { AddressFields } from "#app/_forms/address-fields.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { correctAddressAction } from "./actions.ts";

type AddressFormProps = { token: string; values: FormState["values"]; isGroup: boolean };

const ORDER = ["labelName", "addressLine1", "addressLine2", "addressLine3", "town", "county", "postcode"];

/** The address as it stands, to be put right. */
export function AddressForm({ token, values: standing, isGroup }: AddressFormProps) {
  const blank: FormState = { values: standing, errors: {} };
  const [state, action] = useActionState(correctAddressAction, blank);
  const { values, errors } = state;
  return (
    <form action={action} className="form" noValidate>
      <ErrorSummary state={state} order={ORDER} />
      <input type="hidden" name="token" value={token} />
      <TextField
        name="labelName"
        label="Name on the parcel"
        optional={isGroup}
        autoComplete="name"
        width="medium"
        defaultValue={values.labelName}
        error={errors.labelName}
      />
      <AddressFields values={values} errors={errors} />
      <div className="actions">
        <SubmitButton pendingLabel="Saving…">Save the address</SubmitButton>
        <a href={`/requests/${token}`}>Go back</a>
      </div>
    </form>
  );
}
