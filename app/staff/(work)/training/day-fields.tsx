import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { FieldError } from "#app/_forms/field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { WhenFields } from "./when-fields.tsx";

type DayFieldsProps = Pick<FormState, "values" | "errors"> & { trainers: readonly { id: string; name: string }[] };

const FORMATS = [
  { value: "in_person", label: "In person" },
  { value: "online", label: "Online" },
];

/** The order in which the fields of a day stand, for the summary of what is wrong. */
export const DAY_ORDER = [
  ...["date", "startTime", "endTime", "format", "place", "placePostcode", "onlineLink", "joiningNote"],
  ...["travelMinutes", "trainers"],
];

/** When a day of training is, where, and who trains. A trainer who is ticked is sent as `trainer.<id>`. */
export function DayFields({ values, errors, trainers }: DayFieldsProps) {
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <WhenFields values={values} errors={errors} />
      <RadioGroup {...field("format")} label="How" options={FORMATS} />
      <TextArea
        {...field("place")}
        label="Place"
        hint="For a training in person: its name and its address, in lines."
        rows={3}
      />
      <TextField {...field("placePostcode")} label="Postcode of the place" optional width="short" />
      <TextField {...field("onlineLink")} label="Link for joining" hint="It begins with https://" optional type="url" />
      <TextArea {...field("joiningNote")} label="What they should know" optional rows={3} />
      <TextField
        {...field("travelMinutes")}
        label="Minutes of travel, each way"
        inputMode="numeric"
        optional
        width="short"
      />
      <fieldset className="field" id="trainers" tabIndex={-1}>
        <legend className="field-label">Trainers</legend>
        <FieldError name="trainers" error={errors.trainers} />
        {trainers.map(({ id, name }) => (
          <CheckboxField key={id} {...field(`trainer.${id}`)} label={name} />
        ))}
        {trainers.length === 0 && (
          <p className="field-hint">
            There is no trainer yet. <a href="/staff/training/trainers">Add one first</a>.
          </p>
        )}
      </fieldset>
    </>
  );
}
