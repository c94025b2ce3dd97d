"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { CodeField } from "#app/staff/_staff/code-field.tsx";
import { confirmSetUpAction } from "./actions.ts";

export function SetUpForm() {
  const [state, action] = useFormAction(confirmSetUpAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <CodeField label="Code" hint="The six digits that the app shows now." error={state.errors.code} />
      <SubmitButton pendingLabel="Checking…">Continue</SubmitButton>
    </form>
  );
}
