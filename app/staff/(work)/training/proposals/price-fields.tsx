import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SelectField } from "#app/_forms/select-field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { CHARGES, type ProposedTitle } from "#domain/training/proposal-prices.ts";

type PriceFieldsProps = Pick<FormState, "values" | "errors"> & { titles: readonly ProposedTitle[] };

const VAT = [
  { value: "exempt", label: "Exempt" },
  { value: "zero", label: "Zero-rated" },
  { value: "standard", label: "Standard, in the price" },
];

/** What is charged: for the training, for travel, and for guides. */
export function PriceFields({ values, errors, titles }: PriceFieldsProps) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  const price = (of: string, label: string, hint: string) => (
    <TextField
      {...given(`price.${of}`)}
      label={label}
      hint={hint}
      inputMode="decimal"
      autoComplete="off"
      width="short"
    />
  );
  const vat = (of: string, usual: string) => (
    <SelectField {...given(`vat.${of}`)} defaultValue={values[`vat.${of}`] ?? usual} label="VAT" options={VAT} />
  );
  return (
    <>
      {CHARGES.map(({ kind, title }) => (
        <fieldset key={kind} className="field-group">
          <legend className="field-legend">{title}</legend>
          {price(kind, "Price in pounds", kind === "travel" ? "Leave it empty where there is none." : "0 is free.")}
          {vat(kind, "exempt")}
        </fieldset>
      ))}
      {titles.map(({ sku, title }) => (
        <fieldset key={sku} className="field-group">
          <legend className="field-legend">{title}</legend>
          <NumberField {...given(`copies.${sku}`)} label="Copies" optional />
          {price(sku, "Price of one copy in pounds", "Delivery is included. 0 is free.")}
          {vat(sku, "zero")}
        </fieldset>
      ))}
    </>
  );
}
