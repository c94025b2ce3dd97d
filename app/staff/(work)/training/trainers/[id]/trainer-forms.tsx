"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { WEEKDAYS } from "#domain/training/trainer-answers.ts";
import { NameFields } from "../name-fields.tsx";
import { daysOffAction, renameAction, usualHoursAction } from "./actions.ts";

type Standing = { id: string; standing: Record<string, string> };

export function RenameForm({ id, standing }: Standing) {
  const [state, action] = useFormAction(renameAction, { values: standing, errors: {} });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={["name", "email"]} />
      <input type="hidden" name="id" value={id} />
      <NameFields values={state.values} errors={state.errors} />
      <SubmitButton pendingLabel="Saving…" variant="secondary">
        Save name and address
      </SubmitButton>
    </form>
  );
}

/** One pair of times for each day of the week; both empty where they do not work. */
export function UsualHoursForm({ id, standing }: Standing) {
  const [state, action] = useFormAction(usualHoursAction, { values: standing, errors: {} });
  const time = (name: string, label: string) => (
    <TextField
      name={name}
      type="time"
      label={label}
      width="short"
      defaultValue={state.values[name]}
      error={state.errors[name]}
    />
  );
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={WEEKDAYS.flatMap((_, place) => [`from.${place + 1}`, `to.${place + 1}`])} />
      <input type="hidden" name="id" value={id} />
      {WEEKDAYS.map((day, place) => (
        <fieldset key={day} className="work-pair">
          <legend>{day}</legend>
          {time(`from.${place + 1}`, "From")}
          {time(`to.${place + 1}`, "To")}
        </fieldset>
      ))}
      <SubmitButton pendingLabel="Saving…" variant="secondary">
        Save the hours
      </SubmitButton>
    </form>
  );
}

export function DaysOffForm({ id }: { id: string }) {
  const [state, action] = useFormAction(daysOffAction, blankForm);
  const { values, errors } = state;
  const field = (name: string, label: string, type: "date" | "time", optional: boolean) => (
    <TextField
      name={name}
      type={type}
      label={label}
      optional={optional}
      width="short"
      defaultValue={values[name]}
      error={errors[name]}
    />
  );
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={["offFrom", "offFromTime", "offUntil", "offUntilTime"]} />
      <input type="hidden" name="id" value={id} />
      <fieldset className="work-pair">
        <legend className="visually-hidden">From</legend>
        {field("offFrom", "First day", "date", false)}
        {field("offFromTime", "From what time", "time", true)}
      </fieldset>
      <fieldset className="work-pair">
        <legend className="visually-hidden">Until</legend>
        {field("offUntil", "Last day", "date", true)}
        {field("offUntilTime", "Until what time", "time", true)}
      </fieldset>
      <SubmitButton pendingLabel="Putting in…">Put in time off</SubmitButton>
    </form>
  );
}
