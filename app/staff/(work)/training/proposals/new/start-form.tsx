"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { Choices } from "../proposal-choices.ts";
import { TermsFields, termsOrder } from "../terms-fields.tsx";
import { startProposalAction } from "./actions.ts";

type StartFormProps = {
  /** The reference of what it answers. */
  enquiry: string;
  formKey: string;
  choices: Choices;
  begun: Record<string, string>;
};

/** The first draft of a proposal. Nobody outside sees it before it is sent. */
export function StartForm({ enquiry, formKey, choices, begun }: StartFormProps) {
  const [state, start] = useFormAction(startProposalAction, { values: begun, errors: {} });
  const { values, errors } = state;
  return (
    <form action={start} className="work-form" noValidate>
      <ErrorSummary state={state} order={termsOrder(choices)} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      <input type="hidden" name="enquiry" value={enquiry} />
      <TermsFields values={values} errors={errors} choices={choices} level="h2" />
      <SubmitButton pendingLabel="Saving…">Save the draft</SubmitButton>
    </form>
  );
}
