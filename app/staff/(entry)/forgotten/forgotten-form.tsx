"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { askForResetAction } from "./actions.ts";

export function ForgottenForm() {
  const [state, action] = useFormAction(askForResetAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <TextField
        name="email"
        label="Email address"
        type="email"
        width="medium"
        autoComplete="username"
        spellCheck={false}
        autoCapitalize="none"
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <SubmitButton>Send me a link</SubmitButton>
    </form>
  );
}
