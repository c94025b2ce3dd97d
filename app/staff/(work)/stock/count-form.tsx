"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { countAction } from "./actions.ts";
import { PublicationField, type PublicationOption } from "./publication-field.tsx";

/** Folded away: puts the number on hand right after somebody counted the shelf. */
export function CountForm({ publications }: { publications: readonly PublicationOption[] }) {
  const [state, action] = useFormAction(countAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Correct the count</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <PublicationField
          name="countedPublicationId"
          publications={publications}
          defaultValue={state.values.countedPublicationId}
        />
        <NumberField
          name="countedOnHand"
          label="Copies you counted"
          hint="All that are in the building, those in packed parcels too: they leave the count when they are dispatched."
          defaultValue={state.values.countedOnHand}
          error={state.errors.countedOnHand}
        />
        <TextField
          name="reason"
          label="Why it differs"
          maxLength={200}
          autoComplete="off"
          defaultValue={state.values.reason}
          error={state.errors.reason}
        />
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          Correct the count
        </SubmitButton>
      </form>
    </details>
  );
}
