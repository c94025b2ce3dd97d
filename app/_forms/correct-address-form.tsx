"use client";

import { PageHeading } from "#app/_components/page-heading.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { AddressFields } from "./address-fields.tsx";
import { otherNamesHint } from "./address-values.ts";
import type { AddressState } from "./correct-address.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { LateAddress } from "./late-address.tsx";
import { PageTitle } from "./page-title.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

type CorrectAddressFormProps = {
  action: (state: AddressState, form: FormData) => Promise<AddressState>;
  token: string;
  what: "order" | "request";
  /** The address as it stands, and why it cannot be changed any more. */
  standing: AddressState;
  /** The names that stand on the parcel when none is chosen for it; with none of them, one is needed. */
  otherNames: readonly string[];
};

const ORDER = [
  "labelName",
  "addressLine1",
  "addressLine2",
  "addressLine3",
  "town",
  "county",
  "postcode",
  "deliveryNote",
];

/** The address as it stands, to be put right; once it is too late for that, where the parcel goes. */
export function CorrectAddressForm({ action, token, what, standing, otherNames }: CorrectAddressFormProps) {
  const [state, correct] = useFormAction(action, standing);
  const { values, errors, late } = state;
  const page = `/${what}s/${token}`;
  if (late) return <LateAddress late={late} what={what} page={page} />;
  return (
    <form action={correct} className="form" noValidate>
      <PageTitle title={`Correct the address – Your ${what}`} state={state} />
      <ErrorSummary state={state} order={ORDER} />
      <PageHeading above={`Your ${what}`} title="Correct the address" />
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
      {values.deliveryNote !== undefined && (
        <TextArea
          name="deliveryNote"
          label="Note for delivery"
          hint="For example opening hours, or which door. Up to 200 characters."
          optional
          rows={2}
          defaultValue={values.deliveryNote}
          error={errors.deliveryNote}
        />
      )}
      <div className="actions">
        <SubmitButton pendingLabel="Saving…">Save the address</SubmitButton>
        <a href={page}>Go back</a>
      </div>
    </form>
  );
}
