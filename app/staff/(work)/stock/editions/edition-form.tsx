"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { nextShortName } from "#domain/stock/editions.ts";
import type { Replaceable } from "#use-cases/fulfilment/edition-queries.ts";
import { startEditionAction } from "./actions.ts";

/** What the new edition is called, and how heavy and thick it is. */
export function EditionForm({ publication }: { publication: Replaceable }) {
  const { id, sku, title, weightGrams, thicknessMm } = publication;
  const begun: FormState = {
    values: { title: "", sku: nextShortName(sku), weightGrams: String(weightGrams), thicknessMm: String(thicknessMm) },
    errors: {},
  };
  const [state, action] = useFormAction(startEditionAction, begun);
  const { values, errors } = state;
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <input type="hidden" name="publicationId" value={id} />
      <p>
        It is sold from now on, at the same prices, and has a shelf of its own. What is not packed of “{title}” is
        paused, and you choose what becomes of it. This cannot be taken back.
      </p>
      <TextField
        name="title"
        label="Title"
        hint={titleHint(title)}
        defaultValue={values.title}
        error={errors.title}
        maxLength={120}
        autoComplete="off"
      />
      <TextField
        name="sku"
        label="Short name"
        hint="Small letters, digits and hyphens. Each edition has its own."
        defaultValue={values.sku}
        error={errors.sku}
        width="medium"
        maxLength={40}
        autoComplete="off"
      />
      <TextField
        name="weightGrams"
        label="Weight of one copy, in grams"
        defaultValue={values.weightGrams}
        error={errors.weightGrams}
        width="tiny"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField
        name="thicknessMm"
        label="Thickness of one copy, in millimetres"
        defaultValue={values.thicknessMm}
        error={errors.thicknessMm}
        width="tiny"
        inputMode="numeric"
        autoComplete="off"
      />
      <SubmitButton pendingLabel="Starting…">Start the new edition</SubmitButton>
    </form>
  );
}

/** An example, where the old title does not hold its own edition already. */
function titleHint(title: string): string {
  const hint = "As it is printed on slips, with the edition in it";
  return /edition/i.test(title) ? `${hint}.` : `${hint}: “${title}, second edition”.`;
}
