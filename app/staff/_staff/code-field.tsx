import { TextField } from "#app/_forms/text-field.tsx";

type CodeFieldProps = { label: string; hint?: string; error?: string | undefined };

/** A code of the second factor. Phones offer their digits, and the code itself where they know it. */
export function CodeField({ label, hint, error }: CodeFieldProps) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      width="short"
      maxLength={30}
      error={error}
    />
  );
}
