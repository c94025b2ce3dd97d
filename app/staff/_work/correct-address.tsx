"use client";

import { AddressFields } from "#app/_forms/address-fields.tsx";
import { otherNamesHint } from "#app/_forms/address-values.ts";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { correctAddressAction } from "./address-actions.ts";

type CorrectAddressProps = {
  reference: string;
  /** The page to come back to. */
  from: string;
  /** The address as it stands, by field name. */
  values: Record<string, string>;
  /** The names that stand on the parcel when none is chosen for it; with none of them, one is needed. */
  otherNames: readonly string[];
};

/** Folded away until it is needed: the form that corrects where a parcel goes. */
export function CorrectAddress({ reference, from, values, otherNames }: CorrectAddressProps) {
  const [state, action] = useFormAction(correctAddressAction, { values, errors: {} } satisfies FormState);
  const isWrong = Object.keys(state.errors).length > 0 || state.message !== undefined;
  return (
    <details className="work-fold" open={isWrong}>
      <summary>Correct the address</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="from" value={from} />
        <TextField
          name="labelName"
          label="Name on the parcel"
          hint={otherNamesHint(otherNames)}
          optional={otherNames.length > 0}
          autoComplete="off"
          defaultValue={state.values.labelName}
          error={state.errors.labelName}
        />
        <AddressFields values={state.values} errors={state.errors} legend="Where it goes" />
        <SubmitButton pendingLabel="Saving…">Save the address</SubmitButton>
      </form>
    </details>
  );
}
