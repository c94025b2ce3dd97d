"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { LONGEST_RETURN_ADDRESS } from "#domain/fulfilment/label-sheets.ts";
import { setReturnAddressAction } from "./actions.ts";

/** Where a parcel goes back to that could not be delivered. */
export function ReturnAddressForm({ standing }: { standing: string }) {
  const begun: FormState = { values: { returnAddress: standing }, errors: {} };
  const [state, action] = useActionState(setReturnAddressAction, begun);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <TextField
        name="returnAddress"
        label="Where a parcel goes back to"
        hint="On one line. Everybody can read it on the parcel, so let it say nothing of drugs or treatment."
        defaultValue={state.values.returnAddress}
        error={state.errors.returnAddress}
        maxLength={LONGEST_RETURN_ADDRESS}
        autoComplete="off"
      />
      <SubmitButton variant="secondary" pendingLabel="Keeping…">
        Keep the return address
      </SubmitButton>
    </form>
  );
}
