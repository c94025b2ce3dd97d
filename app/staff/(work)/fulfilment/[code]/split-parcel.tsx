"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { copiesInWords } from "#domain/age.ts";
import type { Parcel } from "#use-cases/fulfilment/parcel-query.ts";
import { splitAction } from "./parting-actions.ts";

type SplitParcelProps = { parcel: Pick<Parcel, "id" | "status" | "lines">; formKey: string };

/** Folded away: how many copies of each title go into a second parcel. */
export function SplitParcel({ parcel: { id, status, lines }, formKey }: SplitParcelProps) {
  const [state, action] = useFormAction(splitAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Split this parcel</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="id" value={id} />
        <FormKeyField formKey={state.values.formKey ?? formKey} />
        <p>
          What you name here goes into a second parcel with a code of its own.{" "}
          {status === "awaiting_stock"
            ? "A part for which there are copies joins the queue at once; the rest waits."
            : "Both stay where this one is now."}
        </p>
        {lines.map(({ sku, title, copies }) => (
          <NumberField
            key={sku}
            name={`copies.${sku}`}
            label={lines.length === 1 ? "Copies for the second parcel" : `Copies of ${title} for the second parcel`}
            hint={`Of ${copiesInWords(copies)}${lines.length === 1 ? " in this parcel: fewer than all" : ""}`}
            defaultValue={state.values[`copies.${sku}`]}
            error={state.errors[`copies.${sku}`]}
          />
        ))}
        <SubmitButton pendingLabel="Splitting…">Split the parcel</SubmitButton>
      </form>
    </details>
  );
}
