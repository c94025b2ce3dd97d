import { Field, type FieldProps, tiedTo } from "./field.tsx";

export type TextAreaProps = FieldProps & { rows?: number; maxLength?: number; autoComplete?: string };

/** Several lines of text. */
export function TextArea({ name, label, hint, error, defaultValue, optional, rows, ...extras }: TextAreaProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional ?? false}>
      <textarea
        {...tiedTo({ name, hint, error })}
        {...extras}
        className="input"
        rows={rows ?? 4}
        defaultValue={defaultValue ?? ""}
      />
    </Field>
  );
}
