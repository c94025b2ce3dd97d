"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { answerQuestionAction } from "./actions.ts";
import style from "./request.module.css";

/** What staff asked, and a place to answer. */
export function AnswerForm({ token, question }: { token: string; question: string }) {
  const [state, action] = useFormAction(answerQuestionAction, blankForm);
  return (
    <form action={action} className="form" noValidate>
      <PageTitle title="Your request" state={state} />
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <blockquote className={style.words}>{question}</blockquote>
      <TextArea
        name="answer"
        label="Your answer"
        hint="Up to 2,000 characters."
        defaultValue={state.values.answer}
        error={state.errors.answer}
      />
      <div className="actions">
        <SubmitButton>Send your answer</SubmitButton>
      </div>
    </form>
  );
}
