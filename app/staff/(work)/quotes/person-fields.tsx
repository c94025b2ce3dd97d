import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";

const PERSON = [
  { name: "organisationName", label: "Organisation" },
  { name: "contactName", label: "Name of a person there" },
  { name: "email", label: "Their email address", type: "email" },
  { name: "phone", label: "Their phone number", type: "tel", optional: true, width: "medium" },
] as const;

/** The fields in the order in which they stand. */
export const PERSON_ORDER: readonly string[] = PERSON.map(({ name }) => name);

/** Whom a quote is for. */
export function PersonFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  return PERSON.map((field) => (
    <TextField
      key={field.name}
      {...field}
      autoComplete="off"
      defaultValue={values[field.name]}
      error={errors[field.name]}
    />
  ));
}
