"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { NewPasswordFields } from "#app/staff/_staff/new-password-fields.tsx";
import { acceptInvitationAction } from "./actions.ts";

/** `email` is empty where the person says it themselves. */
type InvitationFormProps = { token: string; email: string; renews: boolean };

const ORDER = ["name", "email", "password", "passwordAgain"];

export function InvitationForm({ token, email, renews }: InvitationFormProps) {
  const [{ values, errors, ...state }, action] = useFormAction(acceptInvitationAction, blankForm);
  const isFirst = email === "";
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={{ values, errors, ...state }} order={ORDER} />
      <input type="hidden" name="token" value={token} />
      {!renews && (
        <TextField
          name="name"
          label="Your name"
          hint="Colleagues see it, and customers to whom you write."
          autoComplete="name"
          width="medium"
          defaultValue={values.name}
          error={errors.name}
        />
      )}
      {/* Password managers keep the new password under it. */}
      <TextField
        name="email"
        label="Email address"
        type="email"
        width="medium"
        autoComplete="username"
        readOnly={!isFirst}
        defaultValue={isFirst ? values.email : email}
        error={errors.email}
      />
      <NewPasswordFields errors={errors} />
      <SubmitButton pendingLabel="Setting up…">Continue</SubmitButton>
    </form>
  );
}
