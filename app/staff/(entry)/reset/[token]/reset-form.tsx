"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { NewPasswordFields } from "#app/staff/_staff/new-password-fields.tsx";
import { resetPasswordAction } from "./actions.ts";

export function ResetForm({ token }: { token: string }) {
  const [state, action] = useFormAction(resetPasswordAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={["password", "passwordAgain"]} />
      <input type="hidden" name="token" value={token} />
      <NewPasswordFields errors={state.errors} />
      <SubmitButton>Set the password</SubmitButton>
    </form>
  );
}
