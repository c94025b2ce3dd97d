"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { PERSON_ORDER, PersonFields } from "../person-fields.tsx";
import { TermsFields, termsOrder } from "../terms-fields.tsx";
import type { TitleToQuote } from "../titles.ts";
import { changeQuoteAction } from "./actions.ts";

type DraftFormProps = {
  reference: string;
  /** The draft as the page shows it: a change made meanwhile is not written over. */
  seen: number;
  titles: readonly TitleToQuote[];
  standing: Record<string, string>;
};

/** Changes a draft. */
export function DraftForm({ reference, seen, titles, standing }: DraftFormProps) {
  const [state, change] = useFormAction(changeQuoteAction, { values: standing, errors: {} });
  const { values, errors } = state;
  return (
    <form action={change} className="work-form" noValidate>
      <ErrorSummary state={state} order={[...PERSON_ORDER, ...termsOrder(titles)]} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="seen" value={seen} />
      <PersonFields values={values} errors={errors} />
      <TermsFields values={values} errors={errors} titles={titles} />
      <SubmitButton variant="secondary" pendingLabel="Saving…">
        Save the draft
      </SubmitButton>
    </form>
  );
}
