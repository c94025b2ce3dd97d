"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { LONGEST_HEADING, LONGEST_SERVICE_CODE } from "#domain/fulfilment/carrier-map.ts";
import { CARRIER_COLUMNS } from "#domain/fulfilment/carrier-row.ts";
import { setCarrierMapAction } from "./actions.ts";

/** The columns of the carrier's file: for each, where it stands and what the carrier calls it. */
export function CarrierMapForm({ standing }: { standing: Record<string, string> }) {
  const [state, action] = useFormAction(setCarrierMapAction, { values: standing, errors: {} });
  const { values, errors } = state;
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <p>
        Royal Mail’s Click &amp; Drop reads the file as it is. For another carrier, enter its headings and their order.
        A column with no heading is left out.
      </p>
      <details className="work-fold" open={Object.keys(errors).length > 0}>
        <summary>Columns and their headings</summary>
        <div className="work-form">
          {CARRIER_COLUMNS.map((name, index) => (
            <fieldset key={name} className="work-pair">
              <legend>{name}</legend>
              <TextField
                name={`place.${index}`}
                label="Place"
                defaultValue={values[`place.${index}`]}
                error={errors[`place.${index}`]}
                width="tiny"
                inputMode="numeric"
                autoComplete="off"
              />
              <TextField
                name={`heading.${index}`}
                label="Heading"
                defaultValue={values[`heading.${index}`]}
                error={errors[`heading.${index}`]}
                width="medium"
                maxLength={LONGEST_HEADING}
                autoComplete="off"
              />
            </fieldset>
          ))}
        </div>
      </details>
      <TextField
        name="serviceCode"
        label="Code of the postal service"
        hint="For example CRL48. It fills the column “Service code”. Leave it empty to choose in Click & Drop."
        defaultValue={values.serviceCode}
        width="tiny"
        maxLength={LONGEST_SERVICE_CODE}
        autoComplete="off"
        optional
      />
      <div className="actions">
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          Save the columns
        </SubmitButton>
        <SubmitButton name="intent" value="click_and_drop" variant="quiet">
          Set them back to Click &amp; Drop
        </SubmitButton>
      </div>
    </form>
  );
}
