import type { ComponentProps } from "react";
import { Field, type FieldProps, type FieldWidth, tiedTo } from "./field.tsx";

type Extras = Pick<
  ComponentProps<"input">,
  "autoComplete" | "inputMode" | "maxLength" | "spellCheck" | "autoCapitalize" | "min" | "max" | "readOnly"
>;

export type TextFieldProps = FieldProps &
  Extras & {
    type?: "text" | "email" | "tel" | "date" | "datetime-local" | "time" | "password" | "search" | "url";
    width?: FieldWidth;
  };

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  type,
  width,
  ...extras
}: TextFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional ?? false}>
      <input
        {...tiedTo({ name, hint, error })}
        {...extras}
        className="input"
        data-width={width ?? "full"}
        type={type ?? "text"}
        defaultValue={defaultValue ?? ""}
      />
    </Field>
  );
}
