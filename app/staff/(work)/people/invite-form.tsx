"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { ROLE_WORDS, STAFF_ROLES } from "#domain/staff/role-words.ts";
import { inviteAction } from "./actions.ts";

export function InviteForm() {
  const [state, action] = useFormAction(inviteAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={["email", "role"]} />
      <TextField
        name="email"
        label="Email address"
        hint="We send a link to it that works once, for seven days."
        type="email"
        width="medium"
        autoComplete="off"
        spellCheck={false}
        defaultValue={state.values.email}
        error={state.errors.email}
      />
      <RadioGroup
        name="role"
        label="Role"
        defaultValue={state.values.role}
        error={state.errors.role}
        options={STAFF_ROLES.map((role) => ({
          value: role,
          label: ROLE_WORDS[role].label,
          hint: ROLE_WORDS[role].opens,
        }))}
      />
      <SubmitButton pendingLabel="Inviting…">Invite</SubmitButton>
    </form>
  );
}
