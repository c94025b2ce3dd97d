"use client";

import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { eraseAction } from "./actions.ts";

export function EraseForm({ reference, back }: { reference: string; back: string }) {
  const [state, action] = useFormAction(eraseAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="reference" value={reference} />
      <CheckboxField
        name="confirm"
        label="They asked for it, and I am sure that it is them. It cannot be undone."
        hint="They know the reference, and write from the address we have, or can say what they ordered and where it went."
        defaultValue={state.values.confirm}
        error={state.errors.confirm}
      />
      <div className="actions">
        <SubmitButton variant="danger" pendingLabel="Erasing…">
          Erase this person’s details
        </SubmitButton>
        <a href={back}>No, keep them</a>
      </div>
    </form>
  );
}
