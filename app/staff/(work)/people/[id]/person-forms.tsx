"use client";

import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm, type FormState } from "#app/_forms/form-state.ts";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import { ROLE_WORDS, STAFF_ROLES } from "#domain/staff/role-words.ts";
import { changeRoleAction, disableAction, enableAction, renewAction } from "./actions.ts";

export function RoleForm({ id, role }: { id: string; role: StaffRole }) {
  const [state, action] = useFormAction(changeRoleAction, { values: { role }, errors: {} } satisfies FormState);
  const options = STAFF_ROLES.map((each) => {
    return { value: each, label: ROLE_WORDS[each].label, hint: ROLE_WORDS[each].opens };
  });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <RadioGroup
        name="role"
        label="Role"
        hint="It counts from their next click."
        options={options}
        defaultValue={state.values.role}
        error={state.errors.role}
      />
      <SubmitButton pendingLabel="Changing…" variant="secondary">
        Change the role
      </SubmitButton>
    </form>
  );
}

/** For a lost phone or a forgotten everything. */
export function RenewForm({ id }: { id: string }) {
  const [state, action] = useFormAction(renewAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <p>
        For a lost phone: sends them a link to a new password and new codes, and signs them out everywhere now. Make
        sure that it is really them who asks.
      </p>
      <SubmitButton pendingLabel="Sending…" variant="secondary">
        Renew their sign-in
      </SubmitButton>
    </form>
  );
}

export function DisableForm({ id }: { id: string }) {
  const [state, action] = useFormAction(disableAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <CheckboxField
        name="sure"
        label="Yes, shut them out now"
        hint="Every browser they are signed in with is signed out at once. What they did stays in the histories."
        error={state.errors.sure}
      />
      <SubmitButton pendingLabel="Disabling…" variant="danger">
        Disable
      </SubmitButton>
    </form>
  );
}

export function EnableForm({ id }: { id: string }) {
  const [state, action] = useFormAction(enableAction, blankForm);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <p>They sign in with the password and the codes they had.</p>
      <SubmitButton pendingLabel="Enabling…">Enable again</SubmitButton>
    </form>
  );
}
