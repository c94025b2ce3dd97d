"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { declineProposalAction } from "./actions.ts";

/** Says no to a proposal, with a reason or without. */
export function ReplyForm({ token, formKey }: { token: string; formKey: string }) {
  const [{ values, errors, message }, send] = useFormAction(declineProposalAction, { values: {}, errors: {} });
  const state = { values, errors, ...(message !== undefined && { message }) };
  return (
    <form action={send} className="form" noValidate>
      <PageTitle title="Your proposal" state={state} />
      <ErrorSummary state={state} order={["reason"]} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      <input type="hidden" name="token" value={token} />
      <TextArea
        name="reason"
        label="Why not?"
        hint="Up to 2,000 characters."
        optional
        rows={4}
        defaultValue={values.reason}
        error={errors.reason}
      />
      <div className="actions">
        <SubmitButton>Yes, decline it</SubmitButton>
        <a href={`/proposals/${token}`}>No, go back</a>
      </div>
    </form>
  );
}
