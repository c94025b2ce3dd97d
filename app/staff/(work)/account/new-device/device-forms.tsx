"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { CodeField } from "#app/staff/_staff/code-field.tsx";
import { beginNewDeviceAction, confirmNewDeviceAction } from "./actions.ts";

export function PresentCodeForm() {
  const [state, action] = useFormAction(beginNewDeviceAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <CodeField
        label="A code that works now"
        hint="Of your present phone, or one of your recovery codes."
        error={state.errors.code}
      />
      <SubmitButton pendingLabel="Checking…">Continue</SubmitButton>
    </form>
  );
}

export function NewCodeForm() {
  const [state, action] = useFormAction(confirmNewDeviceAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <CodeField label="The new phone’s code" hint="The six digits that it shows now." error={state.errors.code} />
      <SubmitButton pendingLabel="Checking…">Use the new phone</SubmitButton>
    </form>
  );
}
