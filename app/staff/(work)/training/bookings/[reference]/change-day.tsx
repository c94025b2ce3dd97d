"use client";

import { useActionState } from "react";
import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FieldError } from "#app/_forms/field.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { changeDayAction, type DayFormState } from "./actions.ts";

type ChangeDayProps = {
  reference: string;
  /** The booking as the page shows it: a change made meanwhile is not written over. */
  seen: number;
  standing: Record<string, string>;
  trainers: readonly { id: string; name: string }[];
  chosen: readonly string[];
};

const ORDER = ["date", "startTime", "endTime", "format", "place", "placePostcode", "onlineLink", "joiningNote"];

/** Moves a booking, or changes where it is and who trains. */
export function ChangeDay({ reference, seen, standing, trainers, chosen }: ChangeDayProps) {
  const [state, change] = useActionState<DayFormState, FormData>(changeDayAction, {
    values: standing,
    errors: {},
    chosen: [...chosen],
  });
  const { values, errors } = state;
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <details className="work-fold" open={Object.keys(errors).length > 0 || state.message !== undefined}>
      <summary>Move it, or change the place or the trainers</summary>
      <form action={change} className="work-form" noValidate>
        <ErrorSummary state={state} order={[...ORDER, "travelMinutes", "trainers"]} />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="seen" value={seen} />
        <TextField {...field("date")} label="Day" type="date" width="medium" />
        <TextField {...field("startTime")} label="Begins at" type="time" width="short" />
        <TextField {...field("endTime")} label="Ends at" type="time" width="short" />
        <RadioGroup
          {...field("format")}
          label="How"
          options={[
            { value: "in_person", label: "In person" },
            { value: "online", label: "Online" },
          ]}
        />
        <TextArea {...field("place")} label="Place" hint="A name and an address, in lines." optional rows={3} />
        <TextField {...field("placePostcode")} label="Postcode of the place" optional width="short" />
        <TextField
          {...field("onlineLink")}
          label="Link for joining"
          hint="It begins with https://"
          optional
          type="url"
        />
        <TextArea {...field("joiningNote")} label="What they should know" optional rows={3} />
        <TextField
          {...field("travelMinutes")}
          label="Minutes of travel, each way"
          inputMode="numeric"
          optional
          width="short"
        />
        <fieldset className="field" id="trainers">
          <legend className="field-label">Trainers</legend>
          <FieldError name="trainers" error={errors.trainers} />
          {trainers.map(({ id, name }) => (
            <CheckboxField
              key={id}
              name={`trainer.${id}`}
              label={name}
              defaultValue={state.chosen.includes(id) ? "yes" : undefined}
            />
          ))}
        </fieldset>
        <p className="work-minor">The booker and the trainers are told by email, and their calendars follow.</p>
        <SubmitButton variant="secondary" pendingLabel="Changing…">
          Change the day
        </SubmitButton>
      </form>
    </details>
  );
}
