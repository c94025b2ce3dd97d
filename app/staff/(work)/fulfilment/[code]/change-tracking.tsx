"use client";

import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { Parcel } from "#use-cases/fulfilment/parcel-query.ts";
import { changeTrackingAction } from "./actions.ts";
import { TrackingField } from "./tracking-field.tsx";

type ChangeTrackingProps = { parcel: Pick<Parcel, "id" | "code" | "isTold" | "lostAt">; number: string };

/** Folded away, of a dispatched parcel with a number: where a mistyped one is put right, or taken away. */
export function ChangeTracking({ parcel: { id, code, isTold, lostAt }, number }: ChangeTrackingProps) {
  const [state, action] = useFormAction(changeTrackingAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Change its tracking number</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="from" value={number} />
        <TrackingField
          state={state}
          standing={number}
          hint={
            isTold
              ? "It stands on its customer’s page."
              : "It stands on its customer’s page, and in the email that is still to go."
          }
        />
        {isTold && lostAt === null && (
          <CheckboxField
            name="tellCustomer"
            label="Email the new number to the customer"
            hint="They were told by email that the parcel is on its way"
            defaultValue={state.values.tellCustomer}
          />
        )}
        <div className="actions">
          <SubmitButton name="intent" value="change" pendingLabel="Saving…">
            Save the number
          </SubmitButton>
          <SubmitButton name="intent" value="remove" variant="quiet">
            Take the number away
          </SubmitButton>
        </div>
      </form>
    </details>
  );
}
