"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { Parcel } from "#use-cases/fulfilment/parcel-query.ts";
import { addTrackingAction } from "./actions.ts";
import { TrackingField } from "./tracking-field.tsx";

type AddTrackingProps = { parcel: Pick<Parcel, "id" | "code" | "undoUntil">; now: Date };

/** Of a parcel that went without a tracking number: where the one that its carrier told later is added. */
export function AddTracking({ parcel: { id, code, undoUntil }, now }: AddTrackingProps) {
  const [state, action] = useFormAction(addTrackingAction, blankForm);
  const isUntold = undoUntil !== null && undoUntil > now;
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Add its tracking number</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="code" value={code} />
        <TrackingField
          state={state}
          hint={
            isUntold
              ? "It stands on its customer’s page, and in the email that says the parcel is on its way."
              : "It stands on its customer’s page. No second email is sent."
          }
        />
        <SubmitButton pendingLabel="Saving…">Add the number</SubmitButton>
      </form>
    </details>
  );
}
