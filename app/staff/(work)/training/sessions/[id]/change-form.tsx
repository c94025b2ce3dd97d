"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { SESSION_ORDER, SessionFields } from "../session-fields.tsx";
import { changeSessionAction } from "./actions.ts";

type ChangeFormProps = {
  id: string;
  /** The session as the page shows it: a change made meanwhile is not written over. */
  seen: number;
  isPublished: boolean;
  standing: Record<string, string>;
  trainers: readonly { id: string; name: string }[];
};

/** Changes an open session: a draft at once, a published one folded away. */
export function ChangeForm({ id, seen, isPublished, standing, trainers }: ChangeFormProps) {
  const [state, change] = useFormAction(changeSessionAction, { values: standing, errors: {} });
  const { values, errors } = state;
  const isWrong = Object.keys(errors).length > 0 || state.message !== undefined;
  return (
    <details className="work-fold" open={!isPublished || isWrong}>
      <summary>{isPublished ? "Change what it says" : "Change the draft"}</summary>
      <form action={change} className="work-form" noValidate>
        <ErrorSummary state={state} order={SESSION_ORDER} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <SessionFields values={values} errors={errors} trainers={trainers} />
        {isPublished && (
          <p className="work-minor">
            Where the day, the hour or the place changes, everybody who booked or waits is told by email, and calendars
            follow. More places are offered to the waiting list. A new price is for new bookings.
          </p>
        )}
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          {isPublished ? "Save the changes" : "Save the draft"}
        </SubmitButton>
      </form>
    </details>
  );
}
