"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";

/** One field of a form of settings: a number, a line, or several lines where `rows` says how many. */
export type KeptField = {
  name: string;
  label: string;
  hint: ReactNode;
  longest: number;
  isNumber?: boolean;
  rows?: number;
};

type KeptFormProps = {
  fields: readonly KeptField[];
  standing: Record<string, string>;
  /** What its button says. */
  keep: string;
  /** Sent along with it: which of several it is about. */
  about?: { name: string; value: string };
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** A form of settings: what stands now, each explained where it is, to be changed and kept. */
export function KeptForm({ fields, standing, keep, about, action: keepAction }: KeptFormProps) {
  const [state, action] = useFormAction<FormState>(keepAction, { values: standing, errors: {} });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={fields.map(({ name }) => name)} />
      {about && <input type="hidden" name={about.name} value={about.value} />}
      {fields.map(({ name, label, hint, longest, isNumber, rows }) => {
        const given = { name, label, hint, defaultValue: state.values[name], error: state.errors[name] };
        if (rows) return <TextArea key={name} {...given} rows={rows} maxLength={longest} />;
        return (
          <TextField
            key={name}
            {...given}
            maxLength={longest}
            autoComplete="off"
            {...(isNumber && { inputMode: "numeric", width: "tiny" })}
          />
        );
      })}
      <SubmitButton pendingLabel="Saving…">{keep}</SubmitButton>
    </form>
  );
}
