"use client";

import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { cancelAction } from "./actions.ts";

type CancelFormProps = {
  reference: string;
  /** Nobody approved it yet: then it is declined, and not cancelled. */
  isToApprove: boolean;
  consequences: readonly string[];
};

/** Folded away: a reason that may be left out, a tick and a press cancel or decline the order. */
export function CancelForm({ reference, isToApprove, consequences }: CancelFormProps) {
  const verb = isToApprove ? "Decline" : "Cancel";
  const [state, action] = useFormAction(cancelAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>{verb} this order</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        {isToApprove && <input type="hidden" name="decline" value="yes" />}
        <ul className="work-bullets">
          {consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <TextField
          name="why"
          label="Reason"
          hint="They read it, and it stays in the history. Write nothing about the person."
          maxLength={200}
          autoComplete="off"
          defaultValue={state.values.why}
          error={state.errors.why}
          optional
        />
        <CheckboxField
          name="confirm"
          label={`${verb} this order. This cannot be undone.`}
          defaultValue={state.values.confirm}
          error={state.errors.confirm}
        />
        <SubmitButton variant="danger" pendingLabel={isToApprove ? "Declining…" : "Cancelling…"}>
          {verb} the order
        </SubmitButton>
      </form>
    </details>
  );
}
