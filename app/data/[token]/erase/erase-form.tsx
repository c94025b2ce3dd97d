"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { eraseAction } from "./actions.ts";

export function EraseForm({ token }: { token: string }) {
  const [state, action] = useFormAction(eraseAction, blankForm);
  return (
    <form action={action} className="form">
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <div className="actions">
        <SubmitButton variant="danger">Yes, erase it</SubmitButton>
        <a href={`/data/${token}`}>No, keep it</a>
      </div>
    </form>
  );
}
