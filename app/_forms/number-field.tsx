import { TextField, type TextFieldProps } from "./text-field.tsx";

/** A whole number, typed as text: no spinner that a scroll wheel could turn, and the digits' keyboard on a phone. */
export function NumberField(props: Omit<TextFieldProps, "type" | "inputMode">) {
  return <TextField autoComplete="off" spellCheck={false} width="tiny" {...props} type="text" inputMode="numeric" />;
}
