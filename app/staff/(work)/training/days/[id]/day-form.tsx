"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { reportDayAction } from "./actions.ts";

type DayFormProps = { id: string; standing: Record<string, string>; isWritten: boolean };

const COUNTS = [
  { name: "staffCame", label: "Staff" },
  { name: "volunteersCame", label: "Volunteers" },
  { name: "serviceUsersCame", label: "Service users" },
] as const;

/** Who came, counted and never named, and what the trainer noted. Made for a phone. */
export function DayForm({ id, standing, isWritten }: DayFormProps) {
  const [state, report] = useFormAction(reportDayAction, { values: standing, errors: {} });
  const { values, errors } = state;
  return (
    <section className="work-section" aria-labelledby="came-title">
      <h2 id="came-title">How many came</h2>
      <form action={report} className="work-form" noValidate>
        <ErrorSummary state={state} order={["staffCame", "volunteersCame", "serviceUsersCame", "notes"]} />
        <input type="hidden" name="id" value={id} />
        {COUNTS.map((field) => (
          <NumberField key={field.name} {...field} defaultValue={values[field.name]} error={errors[field.name]} />
        ))}
        <TextArea
          name="notes"
          label="Your notes"
          hint="For colleagues. Please name nobody who was there."
          optional
          rows={4}
          maxLength={2000}
          defaultValue={values.notes}
          error={errors.notes}
        />
        <SubmitButton pendingLabel="Saving…">{isWritten ? "Save the change" : "It took place: save"}</SubmitButton>
      </form>
    </section>
  );
}
