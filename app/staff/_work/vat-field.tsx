"use client";

import { createContext, type ReactNode, useContext } from "react";
import { SelectField } from "#app/_forms/select-field.tsx";

const IsFree = createContext(false);

/** Lets the VAT fields within it know that we are not VAT registered. */
export function VatFree({ isFree, children }: { isFree: boolean; children: ReactNode }) {
  return <IsFree value={isFree}>{children}</IsFree>;
}

const TREATMENTS = [
  { value: "exempt", label: "Exempt" },
  { value: "zero", label: "Zero-rated" },
  { value: "standard", label: "Standard, in the price" },
] as const;

type VatFieldProps = {
  name: string;
  value: string | undefined;
  error: string | undefined;
  usual: (typeof TREATMENTS)[number]["value"];
};

/** How VAT applies to a line. Who is not registered charges none whatever stands there: then it is folded away, and still sent. */
export function VatField({ name, value, error, usual }: VatFieldProps) {
  const field = (
    <SelectField name={name} defaultValue={value ?? usual} error={error} label="VAT" options={TREATMENTS} />
  );
  if (!useContext(IsFree)) return field;
  return (
    <details className="work-fold" open={error !== undefined}>
      <summary>No VAT</summary>
      <p className="work-minor">We are not VAT registered, so no VAT is charged. This counts once we are.</p>
      {field}
    </details>
  );
}
