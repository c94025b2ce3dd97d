"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { approveAction } from "./actions.ts";

type ApproveFormProps = { reference: string; copiesRequested: number; hasNoEmail: boolean };

/** Approves all copies, or fewer by changing the number. */
export function ApproveForm({ reference, copiesRequested, hasNoEmail }: ApproveFormProps) {
  const [state, action] = useFormAction(approveAction, { values: { copies: String(copiesRequested) }, errors: {} });
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="reference" value={reference} />
      <NumberField
        name="copies"
        label="Copies to send"
        hint={`${copiesRequested} asked for. Send fewer by changing the number.`}
        defaultValue={state.values.copies}
        error={state.errors.copies}
      />
      <TextArea
        name="note"
        label="Note to them"
        hint={
          hasNoEmail
            ? "They asked for no email: they see it on their status page."
            : "It goes with the email, and is shown on their status page."
        }
        optional
        rows={2}
        maxLength={1000}
        defaultValue={state.values.note}
        error={state.errors.note}
      />
      <SubmitButton pendingLabel="Approving…">Approve</SubmitButton>
    </form>
  );
}
