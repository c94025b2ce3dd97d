import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { FieldError } from "#app/_forms/field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { DATE_ROWS } from "#domain/training/proposal-answers.ts";
import { CHARGES } from "#domain/training/proposal-prices.ts";
import { DateFields } from "./date-fields.tsx";
import { PriceFields } from "./price-fields.tsx";
import type { Choices } from "./proposal-choices.ts";

type TermsFieldsProps = Pick<FormState, "values" | "errors"> & { choices: Choices };

const FORMATS = [
  { value: "in_person", label: "In person" },
  { value: "online", label: "Online" },
];

/** The order in which the fields stand, for the summary of what is wrong. */
export function termsOrder({ titles }: Choices): string[] {
  const dates = DATE_ROWS.flatMap((row) => [`date${row}`, `startTime${row}`, `endTime${row}`]);
  const where = ["format", "place", "placePostcode", "onlineLink", "travelMinutes", "trainers"];
  const charges = CHARGES.flatMap(({ kind }) => [`price.${kind}`, `vat.${kind}`]);
  const copies = titles.flatMap(({ sku }) => [`copies.${sku}`, `price.${sku}`, `vat.${sku}`]);
  return ["title", ...dates, ...where, "groupSize", ...charges, ...copies, "note", "terms", "daysOpen"];
}

/** All that a proposal says: what, when, where, with whom, for what price and on which terms. */
export function TermsFields({ values, errors, choices }: TermsFieldsProps) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <TextField {...given("title")} label="Title" hint="Delegates see it. Keep it discreet." />
      <DateFields values={values} errors={errors} />
      <RadioGroup {...given("format")} label="How" options={FORMATS} />
      <TextArea
        {...given("place")}
        label="Place"
        hint="For a training in person: its name and its address, in lines."
        rows={3}
      />
      <TextField {...given("placePostcode")} label="Postcode of the place" optional width="short" />
      <TextField
        {...given("onlineLink")}
        label="Link for joining"
        hint="For a training online. It can follow later."
        optional
        type="url"
      />
      <NumberField {...given("travelMinutes")} label="Minutes of travel, each way" optional />
      <fieldset className="field" id="trainers" tabIndex={-1}>
        <legend className="field-label">Trainers</legend>
        <FieldError name="trainers" error={errors.trainers} />
        {choices.trainers.map(({ id, name }) => (
          <CheckboxField key={id} {...given(`trainer.${id}`)} label={name} />
        ))}
        {choices.trainers.length === 0 && <p className="field-hint">There is no trainer yet.</p>}
      </fieldset>
      <NumberField {...given("groupSize")} label="People in the group" optional />
      <PriceFields values={values} errors={errors} titles={choices.titles} />
      <TextArea
        {...given("note")}
        label="Note to the customer"
        hint="It stands on the proposal."
        optional
        maxLength={1000}
      />
      <TextArea {...given("terms")} label="Terms" rows={5} maxLength={4000} />
      <NumberField {...given("daysOpen")} label="Days that it stands, from when it is sent" />
    </>
  );
}
