import type { ReactNode } from "react";

/** What every field takes. Its id is its name, so that the error summary can link to it. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  defaultValue?: string | undefined;
  /** Adds "(optional)" to the label. Say it of the optional ones; needed ones carry no mark. */
  optional?: boolean;
};

/** The width a field shows, as a hint of the length of the answer. */
export type FieldWidth = "tiny" | "short" | "medium" | "full";

type Frame = Pick<FieldProps, "name" | "label" | "hint" | "error" | "optional"> & { children: ReactNode };

/** Label, hint and error above one control. */
export function Field({ name, label, hint, error, optional, children }: Frame) {
  return (
    <div className="field" data-wrong={error ? "" : undefined}>
      <label className="field-label" htmlFor={name}>
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${name}-hint`}>
          {hint}
        </div>
      )}
      <FieldError name={name} error={error} />
      {children}
    </div>
  );
}

export function FieldError({ name, error }: { name: string; error?: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field-error" id={`${name}-error`}>
      <span className="visually-hidden">Error: </span>
      {error}
    </p>
  );
}

/** The attributes that tie a control to its label, hint and error. */
export function tiedTo({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-describedby": described || undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}
