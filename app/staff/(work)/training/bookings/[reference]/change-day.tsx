"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { DAY_ORDER, DayFields } from "../../day-fields.tsx";
import { changeDayAction, type DayFormState } from "./actions.ts";

type ChangeDayProps = {
  reference: string;
  /** The booking as the page shows it: a change made meanwhile is not written over. */
  seen: number;
  standing: Record<string, string>;
  trainers: readonly { id: string; name: string }[];
  chosen: readonly string[];
};

/** Moves a booking, or changes where it is and who trains. */
export function ChangeDay({ reference, seen, standing, trainers, chosen }: ChangeDayProps) {
  const [state, change] = useFormAction<DayFormState>(changeDayAction, {
    values: standing,
    errors: {},
    chosen: [...chosen],
  });
  const { values, errors } = state;
  const ticked = Object.fromEntries(state.chosen.map((id) => [`trainer.${id}`, "yes"]));
  return (
    <details className="work-fold" open={Object.keys(errors).length > 0 || state.message !== undefined}>
      <summary>Move it, or change the place or the trainers</summary>
      <form action={change} className="work-form" noValidate>
        <ErrorSummary state={state} order={DAY_ORDER} />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="seen" value={seen} />
        <DayFields values={{ ...values, ...ticked }} errors={errors} trainers={trainers} />
        <p className="work-minor">The booker and the trainers are told by email, and their calendars follow.</p>
        <SubmitButton variant="secondary" pendingLabel="Changing…">
          Change the day
        </SubmitButton>
      </form>
    </details>
  );
}
