"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { changeNumberAction } from "./money-actions.ts";

type ChangeNumberProps = { reference: string; purchaseOrderNumber: string | null };

/** Folded away: the purchase order number that should have stood on the invoice. */
export function ChangeNumber({ reference, purchaseOrderNumber }: ChangeNumberProps) {
  const [state, action] = useFormAction(changeNumberAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Change the purchase order number</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <p>The invoice is made void, and one with the new number takes its place, due 30 days from today.</p>
        <TextField
          name="purchaseOrderNumber"
          label="Purchase order number"
          maxLength={60}
          autoComplete="off"
          defaultValue={state.values.purchaseOrderNumber ?? purchaseOrderNumber ?? ""}
          error={state.errors.purchaseOrderNumber}
        />
        <SubmitButton variant="secondary" pendingLabel="Making it anew…">
          Make the invoice anew
        </SubmitButton>
      </form>
    </details>
  );
}
