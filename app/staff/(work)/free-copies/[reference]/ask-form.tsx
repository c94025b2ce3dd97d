"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { askAction } from "./actions.ts";

/** Asks the person something before deciding. */
export function AskForm({ reference, hasNoEmail }: { reference: string; hasNoEmail: boolean }) {
  const [state, action] = useFormAction(askAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Ask a question</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <TextArea
          name="question"
          label="Your question"
          hint={
            hasNoEmail
              ? "They asked for no email: they see it only when they open their status page."
              : "They can answer on their status page."
          }
          rows={3}
          maxLength={1000}
          defaultValue={state.values.question}
          error={state.errors.question}
        />
        <SubmitButton variant="secondary">Ask</SubmitButton>
      </form>
    </details>
  );
}
