"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { MOST_TIERS } from "#domain/ordering/new-price-list.ts";
import { addPriceListAction } from "./actions.ts";
import { PreviewOfPrices } from "./preview-of-prices.tsx";
import type { PriceListState } from "./price-list-state.ts";
import { TierRow } from "./tier-row.tsx";

type PriceListFormProps = {
  publication: { id: string; title: string };
  formKey: string;
  /** The list in force, to begin with. */
  standing: Record<string, string>;
};

const ROWS = Array.from({ length: MOST_TIERS }, (_, row) => row);
const ORDER = [...ROWS.flatMap((row) => [`from.${row}`, `price.${row}`]), "quoteFromCopies", "starts", "startsAt"];

/** A new price list: first it is shown, with what it comes to, and then it is kept. */
export function PriceListForm({ publication, formKey, standing }: PriceListFormProps) {
  const begun: PriceListState = { values: standing, errors: {} };
  const [state, action] = useFormAction(addPriceListAction, begun);
  const { values, errors, preview } = state;
  return (
    <form action={action} className="work-form" noValidate>
      {/* The first button of a form is the one that the Enter key presses: it keeps nothing. */}
      <div>
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          Show what it comes to
        </button>
      </div>
      <ErrorSummary state={state} order={ORDER} />
      {preview && <PreviewOfPrices key={preview.mark} preview={preview} />}
      <FormKeyField formKey={values.formKey ?? formKey} />
      <input type="hidden" name="publicationId" value={publication.id} />
      <p>
        The price of a row is that of every copy, as soon as so many are ordered. Leave rows empty that you do not need.
      </p>
      {ROWS.map((row) => (
        <TierRow key={row} row={row} values={values} errors={errors} />
      ))}
      <NumberField
        name="quoteFromCopies"
        label="Ask for a quote from"
        hint="From so many copies on there is no price: you make a quote."
        defaultValue={values.quoteFromCopies}
        error={errors.quoteFromCopies}
      />
      <RadioGroup
        name="starts"
        label="In force"
        defaultValue={values.starts}
        error={errors.starts}
        options={[
          { value: "now", label: "At once" },
          {
            value: "later",
            label: "Later",
            reveal: (
              <TextField
                name="startsAt"
                label="Day and time in the United Kingdom"
                type="datetime-local"
                width="medium"
                defaultValue={values.startsAt}
                error={errors.startsAt}
              />
            ),
          },
        ]}
      />
      <SubmitButton
        variant={preview ? "secondary" : "primary"}
        name="intent"
        value="show"
        pendingLabel="Working it out…"
      >
        {preview ? "Show it again" : "Show what it comes to"}
      </SubmitButton>
    </form>
  );
}
