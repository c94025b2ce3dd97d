import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";

type TrackingFieldProps = {
  state: FormState;
  /** Who reads the number, and where. */
  hint: string;
  /** What stands in it before anything was typed. */
  standing?: string;
};

/** The tracking number of a parcel that has left. */
export function TrackingField({ state: { values, errors }, hint, standing }: TrackingFieldProps) {
  return (
    <TextField
      name="trackingNumber"
      label="Tracking number"
      hint={hint}
      maxLength={40}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      defaultValue={values.trackingNumber ?? standing}
      error={errors.trackingNumber}
    />
  );
}
