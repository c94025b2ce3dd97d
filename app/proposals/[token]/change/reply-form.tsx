"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { askForChangeAction } from "./actions.ts";

/** Asks for a change of a proposal, in the customer's words. */
export function ReplyForm({ token, formKey }: { token: string; formKey: string }) {
  const [{ values, errors, message }, send] = useFormAction(askForChangeAction, { values: {}, errors: {} });
  const state = { values, errors, ...(message !== undefined && { message }) };
  return (
    <form action={send} className="form" noValidate>
      <PageTitle title="Your proposal" state={state} />
      <ErrorSummary state={state} order={["words"]} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      <input type="hidden" name="token" value={token} />
      <TextArea
        name="words"
        label="What would you like to change?"
        hint="Up to 2,000 characters."
        rows={4}
        defaultValue={values.words}
        error={errors.words}
      />
      <div className="actions">
        <SubmitButton>Ask for the change</SubmitButton>
        <a href={`/proposals/${token}`}>No, go back</a>
      </div>
    </form>
  );
}
