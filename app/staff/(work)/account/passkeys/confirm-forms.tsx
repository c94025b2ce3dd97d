"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { signByPasskey } from "#app/staff/_staff/ask-device.ts";
import { CodeField } from "#app/staff/_staff/code-field.tsx";
import { PasskeyForm } from "#app/staff/_staff/passkey-form.tsx";
import { beginToConfirmAction, confirmByCodeAction, confirmByPasskeyAction } from "./confirm-actions.ts";

export function ConfirmForm() {
  const [state, action] = useFormAction(confirmByCodeAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <CodeField
        label="A code that works now"
        hint="Of your phone, or one of your recovery codes."
        error={state.errors.code}
      />
      <SubmitButton pendingLabel="Checking…" variant="secondary">
        Continue
      </SubmitButton>
    </form>
  );
}

export function ConfirmByPasskey() {
  return (
    <PasskeyForm
      ask={ask}
      action={confirmByPasskeyAction}
      label="Use a passkey"
      pendingLabel="Asking your device…"
      variant="secondary"
    />
  );
}

async function ask(): Promise<object | null> {
  const options = await beginToConfirmAction();
  return options && signByPasskey(options);
}
