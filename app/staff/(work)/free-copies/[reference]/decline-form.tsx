"use client";

import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { declineAction } from "./actions.ts";

const SUGGESTIONS = [
  "Free printed copies are for individuals and for groups of local drug user activists. Organisations can order copies on our website, and everyone can download the guide free.",
  "We have already sent copies to this address lately. You are welcome to ask again later, and everyone can download the guide free.",
  "We do not have enough copies left for this request just now. Everyone can download the guide free.",
  "We could not tell from what you wrote how the copies would be used. You are welcome to ask again and tell us more.",
];

/** Declines, with a reason that the person reads. */
export function DeclineForm({ reference }: { reference: string }) {
  const [state, action] = useFormAction(declineAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Decline</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <SelectField
          name="suggestion"
          label="A usual reason"
          blank="None of these"
          width="full"
          options={SUGGESTIONS.map((text) => ({ value: text, label: text }))}
          defaultValue={state.values.suggestion}
          optional
        />
        <TextArea
          name="reason"
          label="In your own words"
          hint="They will read it. It is added to the usual reason, if you chose one."
          rows={3}
          maxLength={1000}
          defaultValue={state.values.reason}
          error={state.errors.reason}
        />
        <CheckboxField
          name="confirm"
          label="Decline this request. This cannot be undone."
          defaultValue={state.values.confirm}
          error={state.errors.confirm}
        />
        <SubmitButton variant="danger" pendingLabel="Declining…">
          Decline
        </SubmitButton>
      </form>
    </details>
  );
}
