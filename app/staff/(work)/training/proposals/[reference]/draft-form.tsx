"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { Choices } from "../proposal-choices.ts";
import { TermsFields, termsOrder } from "../terms-fields.tsx";
import { changeProposalAction } from "./actions.ts";

type DraftFormProps = {
  reference: string;
  /** The draft as the page shows it: a change made meanwhile is not written over. */
  seen: number;
  choices: Choices;
  standing: Record<string, string>;
  /** What stands in the way of sending it, by field, when that was tried. */
  wrong: Record<string, string>;
};

/** Changes a draft. */
export function DraftForm({ reference, seen, choices, standing, wrong }: DraftFormProps) {
  const [state, change] = useFormAction(changeProposalAction, { values: standing, errors: wrong });
  const { values, errors } = state;
  return (
    <form action={change} className="work-form" noValidate>
      <ErrorSummary state={state} order={termsOrder(choices)} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="seen" value={seen} />
      <TermsFields values={values} errors={errors} choices={choices} level="h3" />
      <SubmitButton variant="secondary" pendingLabel="Saving…">
        Save the draft
      </SubmitButton>
    </form>
  );
}
