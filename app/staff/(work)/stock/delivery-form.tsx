"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { receiveAction } from "./actions.ts";
import { PublicationField, type PublicationOption } from "./publication-field.tsx";

type DeliveryFormProps = { publications: readonly PublicationOption[]; formKey: string };

/** Books in what came from the printer. */
export function DeliveryForm({ publications, formKey }: DeliveryFormProps) {
  const [state, action] = useFormAction(receiveAction, { values: { formKey }, errors: {} } satisfies FormState);
  return (
    <form action={action} className="work-form" noValidate>
      <h2>Book in a delivery</h2>
      <ErrorSummary state={state} />
      <FormKeyField formKey={state.values.formKey ?? formKey} />
      <PublicationField name="publicationId" publications={publications} defaultValue={state.values.publicationId} />
      <NumberField
        name="copies"
        label="Copies that came"
        defaultValue={state.values.copies}
        error={state.errors.copies}
      />
      <TextField
        name="note"
        label="Note"
        hint="Such as the delivery note’s number."
        optional
        maxLength={200}
        autoComplete="off"
        defaultValue={state.values.note}
        error={state.errors.note}
      />
      <SubmitButton pendingLabel="Booking in…">Book in</SubmitButton>
    </form>
  );
}
