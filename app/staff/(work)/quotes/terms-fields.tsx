import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { VatField } from "#app/staff/_work/vat-field.tsx";
import { inDigits } from "#domain/digits.ts";
import { DAYS_A_QUOTE_STANDS } from "#domain/quoting/quote-life.ts";
import type { TitleToQuote } from "./titles.ts";

type TermsFieldsProps = Pick<FormState, "values" | "errors"> & { titles: readonly TitleToQuote[] };

/** The order in which the fields stand, for the summary of what is wrong. */
export function termsOrder(titles: readonly TitleToQuote[]): string[] {
  const lines = titles.flatMap(({ sku }) => [`copies.${sku}`, `price.${sku}`, `vat.${sku}`]);
  return [...lines, "sponsoredCopies", "daysOpen", "note"];
}

/** What a quote offers: for each title the copies, their price and its VAT; how long it stands; and a note. */
export function TermsFields({ values, errors, titles }: TermsFieldsProps) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      {titles.map(({ sku, title, available }) => (
        <fieldset key={sku} className="field-group">
          <legend className="field-legend">{title}</legend>
          <NumberField
            {...given(`copies.${sku}`)}
            label="Copies"
            hint={`${available === 0 ? "None" : inDigits(available)} available now.`}
          />
          <TextField
            {...given(`price.${sku}`)}
            label="Price of one copy in pounds"
            hint="Delivery is included."
            inputMode="decimal"
            autoComplete="off"
            width="short"
          />
          <VatField name={`vat.${sku}`} value={values[`vat.${sku}`]} error={errors[`vat.${sku}`]} usual="zero" />
        </fieldset>
      ))}
      <NumberField
        {...given("sponsoredCopies")}
        label="Sponsored copies"
        hint="At £10 each, sent free to someone else."
        optional
      />
      <NumberField
        {...given("daysOpen")}
        defaultValue={values.daysOpen ?? String(DAYS_A_QUOTE_STANDS)}
        label="Days that it stands, from when it is sent"
      />
      <TextArea
        {...given("note")}
        label="Note to the customer"
        hint="It stands on the quote."
        optional
        maxLength={1000}
      />
    </>
  );
}
