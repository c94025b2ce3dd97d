"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { SESSION_ORDER, SessionFields } from "../session-fields.tsx";
import { writeSessionAction } from "./actions.ts";

type WriteFormProps = { formKey: string; trainers: readonly { id: string; name: string }[] };

/** The draft of an open session. Nobody outside sees it before it is published. */
export function WriteForm({ formKey, trainers }: WriteFormProps) {
  const [state, write] = useFormAction(writeSessionAction, blankForm);
  const { values, errors } = state;
  return (
    <form action={write} className="work-form" noValidate>
      <ErrorSummary state={state} order={SESSION_ORDER} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      <SessionFields values={values} errors={errors} trainers={trainers} />
      <SubmitButton pendingLabel="Saving…">Save the draft</SubmitButton>
    </form>
  );
}
