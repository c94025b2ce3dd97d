import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";

/** The organisation or person who asked, and how they can be reached. */
export function WhoAsked({ values, errors }: Pick<FormState, "values" | "errors">) {
  const filled = (name: string) => ({ name, autoComplete: "off", defaultValue: values[name], error: errors[name] });
  return (
    <fieldset className="field-group">
      <legend className="field-legend">Who is ordering?</legend>
      <TextField
        {...filled("organisationName")}
        label="Organisation"
        hint="A person who pays by the link may have none."
        optional
      />
      <TextField {...filled("contactName")} label="Contact" width="medium" />
      <TextField
        {...filled("email")}
        label="Email address"
        hint="The payment link goes there. By invoice, an address for the invoice is enough."
        type="email"
        spellCheck={false}
        autoCapitalize="none"
        width="medium"
      />
      <TextField {...filled("phone")} label="Phone number" optional type="tel" width="short" />
    </fieldset>
  );
}
