"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { CodeField } from "#app/staff/_staff/code-field.tsx";
import { NewPasswordFields } from "#app/staff/_staff/new-password-fields.tsx";
import { changeNameAction, changePasswordAction, renewRecoveryCodesAction } from "./actions.ts";

export function NameForm({ name }: { name: string }) {
  const [state, action] = useFormAction(changeNameAction, { values: { name }, errors: {} });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <TextField
        name="name"
        label="Your name"
        hint="Colleagues see it, and customers to whom you write."
        width="medium"
        autoComplete="name"
        defaultValue={state.values.name}
        error={state.errors.name}
      />
      <SubmitButton pendingLabel="Saving…" variant="secondary">
        Save the name
      </SubmitButton>
    </form>
  );
}

export function PasswordForm({ email }: { email: string }) {
  const [state, action] = useFormAction(changePasswordAction, blankForm);
  return (
    <details className="work-fold" open={isWrong(state)}>
      <summary>Change your password</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} order={["presentPassword", "password", "passwordAgain"]} />
        {/* Password managers keep the new password under it. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <TextField
          name="presentPassword"
          label="Present password"
          type="password"
          width="medium"
          autoComplete="current-password"
          error={state.errors.presentPassword}
        />
        <NewPasswordFields errors={state.errors} />
        <SubmitButton pendingLabel="Changing…">Change the password</SubmitButton>
      </form>
    </details>
  );
}

export function RecoveryCodesForm() {
  const [state, action] = useFormAction(renewRecoveryCodesAction, blankForm);
  return (
    <details className="work-fold" open={isWrong(state)}>
      <summary>Make new recovery codes</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <CodeField label="Code" hint="The six digits that your app shows now." error={state.errors.code} />
        <SubmitButton pendingLabel="Making them…">Make new codes</SubmitButton>
      </form>
    </details>
  );
}

function isWrong(state: { errors: Record<string, string>; message?: string }): boolean {
  return Object.keys(state.errors).length > 0 || state.message !== undefined;
}
