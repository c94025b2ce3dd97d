"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { TermsFields, termsOrder } from "../terms-fields.tsx";
import type { QuotedTitle } from "../titles.ts";
import { startQuoteAction } from "./actions.ts";

type StartFormProps = {
  titles: readonly QuotedTitle[];
  /** The reference of what it answers; null where the customer's details are typed here. */
  enquiry: string | null;
  formKey: string;
  begun: Record<string, string>;
};

const PERSON = [
  { name: "organisationName", label: "Organisation" },
  { name: "contactName", label: "Name of a person there" },
  { name: "email", label: "Their email address", type: "email" },
] as const;

/** The first draft of a quote. Nobody outside sees it before it is sent. */
export function StartForm({ titles, enquiry, formKey, begun }: StartFormProps) {
  const [state, start] = useActionState(startQuoteAction, { values: begun, errors: {} });
  const { values, errors } = state;
  const order = [...PERSON.map(({ name }) => name as string), ...termsOrder(titles)];
  return (
    <form action={start} className="work-form" noValidate>
      <ErrorSummary state={state} order={order} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      {enquiry === null ? (
        PERSON.map((field) => (
          <TextField
            key={field.name}
            {...field}
            autoComplete="off"
            defaultValue={values[field.name]}
            error={errors[field.name]}
          />
        ))
      ) : (
        <input type="hidden" name="enquiry" value={enquiry} />
      )}
      <TermsFields values={values} errors={errors} titles={titles} />
      <SubmitButton pendingLabel="Saving…">Save the draft</SubmitButton>
    </form>
  );
}
