"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FieldWidth } from "#app/_forms/field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";

type LineSettingProps = {
  name: string;
  label: string;
  hint: string;
  /** What its button says. */
  keep: string;
  longest: number;
  standing: string;
  /** How wide its field is; the whole width unless told. */
  width?: FieldWidth;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** A setting of one line: what stands now, to be changed and kept. */
export function LineSetting({
  name,
  label,
  hint,
  keep,
  longest,
  standing,
  width,
  action: keepAction,
}: LineSettingProps) {
  const [state, action] = useFormAction<FormState>(keepAction, { values: { [name]: standing }, errors: {} });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <TextField
        name={name}
        label={label}
        hint={hint}
        defaultValue={state.values[name]}
        error={state.errors[name]}
        maxLength={longest}
        {...(width && { width })}
        autoComplete="off"
      />
      <SubmitButton variant="secondary" pendingLabel="Saving…">
        {keep}
      </SubmitButton>
    </form>
  );
}
