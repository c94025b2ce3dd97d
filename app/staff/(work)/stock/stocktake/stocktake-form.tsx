"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { TitleToCount } from "#use-cases/stock/look-at-counts.ts";
import { type StocktakeState, stocktakeAction } from "./actions.ts";
import { CountedTitle } from "./counted-title.tsx";

type StocktakeFormProps = { titles: readonly TitleToCount[]; formKey: string };

/** All titles in one form: the numbers first, then what they differ by from the books, then why. */
export function StocktakeForm({ titles, formKey }: StocktakeFormProps) {
  const [state, action] = useFormAction<StocktakeState>(stocktakeAction, {
    values: { formKey },
    errors: {},
  });
  const { seen, values } = state;
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      {titles.map((title) => (
        <CountedTitle
          key={title.sku}
          title={title}
          state={state}
          seen={seen?.find(({ sku }) => sku === title.sku)}
          wasLooked={seen !== undefined}
        />
      ))}
      {seen && (
        <SubmitButton name="intent" value="write" pendingLabel="Writing…">
          Write it down
        </SubmitButton>
      )}{" "}
      <SubmitButton name="intent" value="look" variant={seen ? "secondary" : "primary"} pendingLabel="Comparing…">
        {seen ? "Look again" : "Compare with our records"}
      </SubmitButton>
    </form>
  );
}
