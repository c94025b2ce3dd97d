import type { FormState } from "#app/_forms/form-state.ts";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { TrainerFields } from "./trainer-fields.tsx";
import { WhenFields } from "./when-fields.tsx";
import { WhereFields } from "./where-fields.tsx";

type DayFieldsProps = Pick<FormState, "values" | "errors"> & { trainers: readonly { id: string; name: string }[] };

/** The order in which the fields of a day stand, for the summary of what is wrong. */
export const DAY_ORDER = [
  ...["date", "startTime", "endTime", "format", "place", "placePostcode", "onlineLink", "joiningNote"],
  ...["travelMinutes", "trainers"],
];

/** When a day of training is, where, and who trains. */
export function DayFields({ values, errors, trainers }: DayFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <WhenFields values={values} errors={errors} />
      <WhereFields values={values} errors={errors} />
      <TextArea {...field("joiningNote")} label="What they should know" optional rows={3} />
      <TextField
        {...field("travelMinutes")}
        label="Minutes of travel, each way"
        inputMode="numeric"
        optional
        width="short"
      />
      <TrainerFields values={values} errors={errors} trainers={trainers} />
    </>
  );
}
