"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { askForChangeAction } from "./actions.ts";

/** Asks for another day, or tells us something; and the way to cancel. */
export function AskForChange({ token }: { token: string }) {
  const [state, action] = useFormAction(askForChangeAction, blankForm);
  return (
    <section className="stack no-print" aria-labelledby="change-title">
      <h2 id="change-title">If something changes</h2>
      <form action={action} className="form" noValidate>
        <PageTitle title="Your booking" state={state} />
        <ErrorSummary state={state} />
        <input type="hidden" name="token" value={token} />
        <TextArea
          name="message"
          label="Ask for another day, or tell us something"
          hint="For example days that suit you better. Up to 2,000 characters."
          rows={3}
          defaultValue={state.values.message}
          error={state.errors.message}
        />
        <SubmitButton variant="secondary">Send it to us</SubmitButton>
      </form>
      <p>
        Or <a href={`/bookings/${token}/cancel`}>cancel the booking</a>. We will show you what it costs first.
      </p>
    </section>
  );
}
