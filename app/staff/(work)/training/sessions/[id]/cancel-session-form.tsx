"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { cancelSessionAction } from "./actions.ts";

/** Folded away: a reason and a press cancel the session, or throw its draft away. */
export function CancelSessionForm({ id, isPublished }: { id: string; isPublished: boolean }) {
  const [state, action] = useFormAction(cancelSessionAction, blankForm);
  const { values, errors } = state;
  const what = isPublished ? "Cancel this session" : "Throw the draft away";
  return (
    <details className="work-fold" open={Object.keys(errors).length > 0 || state.message !== undefined}>
      <summary>{what}</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} order={["reason"]} />
        <input type="hidden" name="id" value={id} />
        <TextField
          name="reason"
          label="Why"
          hint="Colleagues read it in the history."
          maxLength={200}
          defaultValue={values.reason}
          error={errors.reason}
        />
        <p className="work-minor">
          {isPublished
            ? "Everybody who booked or waits is told by email, and so are the trainers. All that was paid goes back. This cannot be undone."
            : "Its trainers are free again. This cannot be undone."}
        </p>
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          {isPublished ? "Cancel the session" : what}
        </SubmitButton>
      </form>
    </details>
  );
}
