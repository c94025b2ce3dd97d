import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";

/** The organisation, and somebody there to write to. */
export function WhoOrders({ values, errors }: Pick<FormState, "values" | "errors">) {
  const filled = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <fieldset className="field-group">
      <legend className="field-legend">Who is ordering?</legend>
      <TextField {...filled("organisationName")} label="Organisation" autoComplete="organization" />
      <TextField {...filled("contactName")} label="Your name" autoComplete="name" width="medium" />
      <TextField
        {...filled("email")}
        label="Email address"
        hint="For this order only."
        type="email"
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
        width="medium"
      />
      <TextField
        {...filled("phone")}
        label="Phone number"
        hint="Only in case there is a question."
        optional
        type="tel"
        autoComplete="tel"
        width="short"
      />
    </fieldset>
  );
}
