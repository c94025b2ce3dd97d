import { FieldError, type FieldProps, tiedTo } from "./field.tsx";

export type CheckboxFieldProps = Omit<FieldProps, "optional"> & {
  /** What is sent when it is ticked; `defaultValue` equal to it ticks it at first. */
  value?: string;
};

/** One box to tick. Nothing is sent when it is not ticked. */
export function CheckboxField({ name, label, hint, error, defaultValue, value = "yes" }: CheckboxFieldProps) {
  return (
    <div className="field" data-wrong={error ? "" : undefined}>
      <FieldError name={name} error={error} />
      <div className="choice">
        <input
          {...tiedTo({ name, hint, error })}
          type="checkbox"
          value={value}
          defaultChecked={defaultValue === value}
        />
        <label htmlFor={name}>{label}</label>
        {hint && (
          <div className="field-hint" id={`${name}-hint`}>
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
