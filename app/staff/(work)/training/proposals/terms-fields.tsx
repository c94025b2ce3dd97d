import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { DATE_ROWS } from "#domain/training/proposal-answers.ts";
import { TrainerFields } from "../trainer-fields.tsx";
import { WhereFields } from "../where-fields.tsx";
import { DateFields } from "./date-fields.tsx";
import { FormPart } from "./form-part.tsx";
import { PriceFields } from "./price-fields.tsx";
import type { Choices } from "./proposal-choices.ts";
import { SELDOM_CHANGED, SeldomChanged } from "./seldom-changed.tsx";

type TermsFieldsProps = Pick<FormState, "values" | "errors"> & {
  choices: Choices;
  /** Of the headings of its parts. */
  level: "h2" | "h3";
};

/** The order in which the fields stand, for the summary of what is wrong. */
export function termsOrder({ titles }: Choices): string[] {
  const dates = DATE_ROWS.flatMap((row) => [`date${row}`, `startTime${row}`, `endTime${row}`]);
  const where = ["format", "place", "placePostcode", "onlineLink"];
  const copies = titles.flatMap(({ sku }) => [`copies.${sku}`, `price.${sku}`, `vat.${sku}`]);
  const charges = ["price.training", "vat.training", ...copies];
  return ["title", "groupSize", "note", ...dates, "trainers", ...where, ...charges, ...SELDOM_CHANGED];
}

/** All that a proposal says, in parts: what, when and with whom, where, for what price and on which terms. */
export function TermsFields({ values, errors, choices, level }: TermsFieldsProps) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <FormPart title="What" level={level}>
        <div className="work-beside">
          <TextField {...given("title")} label="Title" hint="Delegates see it. Keep it discreet." />
          <NumberField {...given("groupSize")} label="People in the group" optional />
        </div>
        <TextArea
          {...given("note")}
          label="Note to the customer"
          hint="It stands on the proposal."
          optional
          rows={2}
          maxLength={1000}
        />
      </FormPart>
      <FormPart title="Dates and trainers" level={level}>
        <div className="work-beside">
          <DateFields values={values} errors={errors} />
          <TrainerFields values={values} errors={errors} trainers={choices.trainers} />
        </div>
      </FormPart>
      <FormPart title="Where" level={level}>
        <WhereFields values={values} errors={errors} />
      </FormPart>
      <FormPart title="Price" level={level}>
        <PriceFields values={values} errors={errors} titles={choices.titles} />
      </FormPart>
      <SeldomChanged values={values} errors={errors} />
    </>
  );
}
