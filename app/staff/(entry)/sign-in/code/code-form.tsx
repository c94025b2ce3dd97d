"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { CodeField } from "#app/staff/_staff/code-field.tsx";
import { giveCodeAction } from "./actions.ts";

export function CodeForm({ next }: { next: string }) {
  const [state, action] = useFormAction(giveCodeAction, { values: { next }, errors: {} });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="next" value={state.values.next ?? ""} />
      <CodeField
        label="Code"
        hint="The six digits that your authenticator app shows now. Without your phone: one of your recovery codes."
        error={state.errors.code}
      />
      <SubmitButton pendingLabel="Checking…">Sign in</SubmitButton>
    </form>
  );
}
