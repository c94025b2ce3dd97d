import type { ReactNode } from "react";
import type { FormState } from "./form-state.ts";
import { TextField } from "./text-field.tsx";

type AddressFieldsProps = Pick<FormState, "values" | "errors"> & { legend?: ReactNode; hint?: ReactNode };

const LINES = [
  { name: "addressLine1", label: "Address line 1", autoComplete: "address-line1" },
  { name: "addressLine2", label: "Address line 2", autoComplete: "address-line2", optional: true },
  { name: "addressLine3", label: "Address line 3", autoComplete: "address-line3", optional: true },
  { name: "town", label: "Town or city", autoComplete: "address-level2", width: "medium" },
  { name: "county", label: "County", autoComplete: "address-level1", width: "medium", optional: true },
  { name: "postcode", label: "Postcode", autoComplete: "postal-code", width: "short", autoCapitalize: "characters" },
] as const;

/** A postal address in one group, by the names of the form contract. Pass the form's whole `values` and `errors`. */
export function AddressFields({ values, errors, legend, hint }: AddressFieldsProps) {
  return (
    <fieldset className="field-group">
      <legend className="field-legend">{legend ?? "Where should we send it?"}</legend>
      <div className="field-hint">
        {hint ?? "In the UK, Jersey, Guernsey, the Isle of Man or BFPO. “c/o” a hostel, a drop-in or a friend is fine."}
      </div>
      {LINES.map((line) => (
        <TextField key={line.name} {...line} defaultValue={values[line.name]} error={errors[line.name]} />
      ))}
    </fieldset>
  );
}
