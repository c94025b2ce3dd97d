"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { letSeatsGoAction } from "../actions.ts";

type LetGoFormProps = {
  token: string;
  /** How many places there are, where some of them can be given up by themselves. */
  of: number | null;
  isWaiting: boolean;
  /** The share of the price that it costs, as this page says. */
  share: number;
  yes: string;
  no: string;
};

/** Gives places up: all of them, or as many as are said. */
export function LetGoForm({ token, of, isWaiting, share, yes, no }: LetGoFormProps) {
  const [state, action] = useFormAction(letSeatsGoAction, { values: { seats: String(of ?? "") }, errors: {} });
  return (
    <form action={action} className="form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="share" value={share} />
      {of !== null && (
        <>
          <input type="hidden" name="seen" value={of} />
          <NumberField
            name="seats"
            label="How many do you give up?"
            hint={`${isWaiting ? "You wait for" : "You have"} ${of}. Change the number to keep some.`}
            defaultValue={state.values.seats}
            error={state.errors.seats}
          />
        </>
      )}
      <div className="actions">
        <SubmitButton variant="danger">{yes}</SubmitButton>
        <a href={`/seats/${token}`}>{no}</a>
      </div>
    </form>
  );
}
