"use client";

import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { inDigits } from "#domain/digits.ts";
import { declineFloodAction } from "../actions.ts";

type DeclineFloodFormProps = {
  /** Of this decline: pressed twice, it is the same. */
  id: string;
  query: Record<string, string>;
  preview: { declined: number; approved: number; tooLate: number };
};

/** A tick and a press decline all of them. */
export function DeclineFloodForm({ id, query, preview }: DeclineFloodFormProps) {
  const [state, action] = useFormAction(declineFloodAction, blankForm);
  const { declined, approved, tooLate } = preview;
  const requests = declined === 1 ? "1 request" : `${inDigits(declined)} requests`;
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={state.values.id ?? id} />
      {Object.entries(query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ul className="work-bullets">
        <li>Nobody is written to. Whoever opens the page of such a request reads why, and how to reach us.</li>
        {approved > 0 && (
          <li>
            {inDigits(approved)} of them were approved already: their parcels are cancelled, and the copies go to
            whoever waits for some.
          </li>
        )}
        {tooLate > 0 && <li>{inDigits(tooLate)} stay, because a parcel is packed or has left.</li>}
        <li>For seven days it can be taken back.</li>
      </ul>
      <CheckboxField
        name="confirm"
        label={`Decline ${requests} together.`}
        defaultValue={state.values.confirm}
        error={state.errors.confirm}
      />
      <SubmitButton variant="danger" pendingLabel="Declining…">
        {`Decline ${requests}`}
      </SubmitButton>
    </form>
  );
}
