"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { signInAction } from "./actions.ts";

export function SignInForm({ next }: { next: string }) {
  const [state, action] = useFormAction(signInAction, { values: { next }, errors: {} });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={["email", "password"]} />
      <input type="hidden" name="next" value={state.values.next ?? ""} />
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
      <TextField
        name="password"
        label="Password"
        type="password"
        width="medium"
        autoComplete="current-password"
        error={state.errors.password}
      />
      <SubmitButton pendingLabel="Signing in…">Continue</SubmitButton>
    </form>
  );
}
