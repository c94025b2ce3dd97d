"use client";

import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { cancelAction } from "./actions.ts";

/** Folded away: a reason, a tick and a press cancel the request. */
export function CancelForm({ reference, hasNoEmail }: { reference: string; hasNoEmail: boolean }) {
  const [state, action] = useFormAction(cancelAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Cancel this request</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <ul className="work-bullets">
          <li>Nothing is sent. Its copies go to whoever waits for some.</li>
          <li>
            {hasNoEmail ? "They asked for no email: they see it on their status page." : "They are told by email."}
          </li>
        </ul>
        <TextField
          name="why"
          label="Reason"
          hint="They read it, and it stays in the history. Write nothing about the person."
          maxLength={200}
          autoComplete="off"
          defaultValue={state.values.why}
          error={state.errors.why}
        />
        <CheckboxField
          name="confirm"
          label="Cancel this request. This cannot be undone."
          defaultValue={state.values.confirm}
          error={state.errors.confirm}
        />
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          Cancel the request
        </SubmitButton>
      </form>
    </details>
  );
}
