import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { VatField } from "#app/staff/_work/vat-field.tsx";
import type { ProposedTitle } from "#domain/training/proposal-prices.ts";

type PriceFieldsProps = Pick<FormState, "values" | "errors"> & { titles: readonly ProposedTitle[] };

type ChargeFieldsProps = Pick<FormState, "values" | "errors"> & {
  /** `training`, `travel`, or the SKU of a guide: what the names of the fields end in. */
  of: string;
  title: string;
  hint: string;
  usualVat: "exempt" | "zero" | "standard";
  hasCopies?: boolean;
};

/** What is charged for the training itself, and for guides. */
export function PriceFields({ values, errors, titles }: PriceFieldsProps) {
  const stand = { values, errors };
  return (
    <>
      <ChargeFields {...stand} of="training" title="Training" hint="0 is free." usualVat="exempt" />
      {titles.map(({ sku, title }) => (
        <ChargeFields
          key={sku}
          {...stand}
          of={sku}
          title={title}
          hint="Delivery is included. 0 is free."
          usualVat="zero"
          hasCopies
        />
      ))}
    </>
  );
}

/** One line of the price, in one row where there is room for it. */
export function ChargeFields({ values, errors, of, title, hint, usualVat, hasCopies }: ChargeFieldsProps) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  const vat = `vat.${of}`;
  return (
    <fieldset className="work-pair">
      <legend>{title}</legend>
      {hasCopies && <NumberField {...given(`copies.${of}`)} label="Copies" optional />}
      <TextField
        {...given(`price.${of}`)}
        label={hasCopies ? "Price of one copy in pounds" : "Price in pounds"}
        hint={hint}
        inputMode="decimal"
        autoComplete="off"
        width="short"
      />
      <VatField name={vat} value={values[vat]} error={errors[vat]} usual={usualVat} />
    </fieldset>
  );
}
