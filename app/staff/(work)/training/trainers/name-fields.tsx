import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";

/** What a trainer is called, and where word reaches them. */
export function NameFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  return (
    <>
      <TextField name="name" label="Name" autoComplete="off" defaultValue={values.name} error={errors.name} />
      <TextField
        name="email"
        type="email"
        label="Email address"
        hint="They are told of their trainings there."
        autoComplete="off"
        spellCheck={false}
        defaultValue={values.email}
        error={errors.email}
      />
    </>
  );
}
