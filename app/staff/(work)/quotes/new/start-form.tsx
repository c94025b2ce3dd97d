"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { PERSON_ORDER, PersonFields } from "../person-fields.tsx";
import { TermsFields, termsOrder } from "../terms-fields.tsx";
import type { TitleToQuote } from "../titles.ts";
import { startQuoteAction } from "./actions.ts";

type StartFormProps = {
  titles: readonly TitleToQuote[];
  /** The reference of what it answers; null where the customer's details are typed here. */
  enquiry: string | null;
  formKey: string;
  begun: Record<string, string>;
};

/** The first draft of a quote. Nobody outside sees it before it is sent. */
export function StartForm({ titles, enquiry, formKey, begun }: StartFormProps) {
  const [state, start] = useFormAction(startQuoteAction, { values: begun, errors: {} });
  const { values, errors } = state;
  const order = [...PERSON_ORDER, ...termsOrder(titles)];
  return (
    <form action={start} className="work-form" noValidate>
      <ErrorSummary state={state} order={order} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      {enquiry === null ? (
        <PersonFields values={values} errors={errors} />
      ) : (
        <input type="hidden" name="enquiry" value={enquiry} />
      )}
      <TermsFields values={values} errors={errors} titles={titles} />
      <SubmitButton pendingLabel="Saving…">Save the draft</SubmitButton>
    </form>
  );
}
