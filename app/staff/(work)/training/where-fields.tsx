import type { FormState } from "#app/_forms/form-state.ts";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";

const FORMATS = [
  { value: "in_person", label: "In person" },
  { value: "online", label: "Online" },
];

/** Whether it is held at a place or online, and where that is. */
export function WhereFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <RadioGroup {...given("format")} label="How" options={FORMATS} />
      <div className="work-beside">
        <TextArea
          {...given("place")}
          label="Place"
          hint="For a training in person: its name and its address, in lines."
          rows={3}
        />
        <TextField {...given("placePostcode")} label="Postcode of the place" optional width="short" />
      </div>
      <TextField
        {...given("onlineLink")}
        label="Link for joining"
        hint="For a training online. It begins with https://, and can follow later."
        optional
        type="url"
      />
    </>
  );
}
