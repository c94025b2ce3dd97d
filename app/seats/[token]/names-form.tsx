"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { nameDelegatesAction } from "./actions.ts";

type NamesFormProps = { token: string; seats: number; names: readonly { name: string }[] };

/** Asks who comes: a name for each place, or none. */
export function NamesForm({ token, seats, names }: NamesFormProps) {
  const fields = Array.from({ length: seats }, (_, place) => `delegate.${place + 1}`);
  const standing = Object.fromEntries(fields.map((field, place) => [field, names[place]?.name ?? ""]));
  const [state, action] = useFormAction(nameDelegatesAction, { values: standing, errors: {} });
  const { values, errors } = state;
  return (
    <section className="stack no-print" aria-labelledby="names-title">
      <h2 id="names-title">Who is coming</h2>
      <p>You do not have to say. The trainer sees the names on the day, and we delete them soon after it.</p>
      <form action={action} className="form" noValidate>
        <PageTitle title="Your places" state={state} />
        <ErrorSummary state={state} order={fields} />
        <input type="hidden" name="token" value={token} />
        {fields.map((name, place) => (
          <TextField
            key={name}
            name={name}
            label={seats === 1 ? "Name" : `Name ${place + 1}`}
            optional
            autoComplete="off"
            width="medium"
            defaultValue={values[name]}
            error={errors[name]}
          />
        ))}
        <div className="actions">
          <SubmitButton variant="secondary" pendingLabel="Saving…">
            Save the names
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
