import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { VatField } from "#app/staff/_work/vat-field.tsx";
import { DAY_ORDER, DayFields } from "../day-fields.tsx";

type SessionFieldsProps = Pick<FormState, "values" | "errors"> & { trainers: readonly { id: string; name: string }[] };

/** The order in which the fields stand, for the summary of what is wrong. */
export const SESSION_ORDER = ["title", "about", ...DAY_ORDER, "capacity", "price", "vatTreatment"];

/** All that an open session says: what, when, where, with whom, for how many and for what price. */
export function SessionFields({ values, errors, trainers }: SessionFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <TextField {...field("title")} label="Title" hint="It stands on our website, and on invoices." maxLength={100} />
      <TextArea {...field("about")} label="What it is about" optional rows={5} maxLength={2000} />
      <DayFields values={values} errors={errors} trainers={trainers} />
      <NumberField {...field("capacity")} label="Places" hint="From 1 to 500." />
      <TextField
        {...field("price")}
        label="Price of one place in pounds"
        hint="0 is free."
        inputMode="decimal"
        autoComplete="off"
        width="short"
      />
      <VatField name="vatTreatment" value={values.vatTreatment} error={errors.vatTreatment} usual="exempt" />
    </>
  );
}
