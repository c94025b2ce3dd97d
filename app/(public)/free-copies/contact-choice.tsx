import type { FormState } from "#app/_forms/form-state.ts";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import style from "./free-copies.module.css";

// The first choice has the group's name as its id, by which the style sheet hides the address that nobody will use.
const OPTIONS = [
  { value: "none", label: "Don’t email me", hint: "The next page gives you a reference and a link instead." },
  { value: "email", label: "Email me", hint: "When it is decided, and when the parcel leaves." },
  {
    value: "plain",
    label: "Email me, with a plain subject",
    hint: "Neither the subject nor the words say what it is about. Who sent it can still be seen.",
  },
];

/** Whether to write by email. Nobody has to give an address. */
export function ContactChoice({ values, errors }: Pick<FormState, "values" | "errors">) {
  return (
    <div className={style.contact}>
      <RadioGroup
        name="contactPreference"
        label="Should we email you?"
        prominent
        options={OPTIONS}
        defaultValue={values.contactPreference || "none"}
        error={errors.contactPreference}
      />
      <div className={style.email}>
        <TextField
          name="email"
          label="Email address"
          hint="We use it for this parcel and for nothing else."
          type="email"
          autoComplete="email"
          spellCheck={false}
          autoCapitalize="none"
          width="medium"
          defaultValue={values.email}
          error={errors.email}
        />
      </div>
    </div>
  );
}
