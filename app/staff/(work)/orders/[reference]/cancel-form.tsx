"use client";

import { useActionState } from "react";
import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { cancelAction } from "./actions.ts";

/** Folded away: a tick and a press cancel the order. */
export function CancelForm({ reference, consequences }: { reference: string; consequences: readonly string[] }) {
  const [state, action] = useActionState(cancelAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Cancel this order</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <ul className="work-bullets">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <CheckboxField
          name="confirm"
          label="Cancel this order. This cannot be undone."
          defaultValue={state.values.confirm}
          error={state.errors.confirm}
        />
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          Cancel the order
        </SubmitButton>
      </form>
    </details>
  );
}
