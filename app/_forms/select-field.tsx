import { Field, type FieldProps, type FieldWidth, tiedTo } from "./field.tsx";

export type SelectFieldProps = FieldProps & {
  options: readonly { value: string; label: string }[];
  /** Stands first and sends an empty value: "Choose one". */
  blank?: string;
  width?: FieldWidth;
};

/** One of many choices. For five or fewer use a RadioGroup. */
export function SelectField({
  name,
  label,
  hint,
  error,
  defaultValue,
  optional,
  options,
  blank,
  width,
}: SelectFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional ?? false}>
      {/* A new key, because React resets a select to its first default after an action. */}
      <select
        {...tiedTo({ name, hint, error })}
        key={defaultValue}
        className="input"
        data-width={width ?? "medium"}
        defaultValue={defaultValue ?? ""}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
