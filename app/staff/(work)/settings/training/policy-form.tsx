"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { setTrainingPolicyAction } from "./actions.ts";

const ORDER = ["freeUntilDays", "halfUntilDays", "guidesWorkingDaysBefore", "reminderDays", "terms"];

/** The rules for all trainings, each explained where it is. */
export function PolicyForm({ standing }: { standing: Record<string, string> }) {
  const [state, action] = useFormAction(setTrainingPolicyAction, { values: standing, errors: {} });
  const given = (name: string) => ({ name, defaultValue: state.values[name], error: state.errors[name] });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} order={ORDER} />
      <NumberField
        {...given("freeUntilDays")}
        label="Cancelling is free until so many days before"
        hint="Whoever cancels earlier pays nothing, and gets back what they paid."
      />
      <NumberField
        {...given("halfUntilDays")}
        label="Half is charged until so many days before"
        hint="Between these two we keep half of the price. Later we keep all of it."
      />
      <NumberField
        {...given("guidesWorkingDaysBefore")}
        label="Guides arrive so many working days before"
        hint="Guides that were added join the packing queue early enough for that."
      />
      <TextField
        {...given("reminderDays")}
        label="Reminders go out so many days before"
        hint="Up to four numbers, like 7, 1. Each reminder is sent once. Empty: no reminder."
        width="short"
        autoComplete="off"
        optional
      />
      <TextArea
        {...given("terms")}
        label="Terms"
        hint="Each new proposal begins with them, and its writer may change them there. Say the same days here as above."
        rows={6}
        maxLength={4000}
      />
      <SubmitButton pendingLabel="Saving…">Save the rules</SubmitButton>
    </form>
  );
}
