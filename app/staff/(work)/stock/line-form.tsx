"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { copiesInWords } from "#domain/age.ts";
import { lineAction } from "./actions.ts";

type LineFormProps = {
  publication: { publicationId: string; sku: string };
  line: number | null;
  /** What the field holds where no line is set yet. */
  suggested: number;
};

/** Folded away: below how many copies staff are told. */
export function LineForm({ publication: { publicationId, sku }, line, suggested }: LineFormProps) {
  const [state, action] = useFormAction(lineAction, blankForm);
  const name = `line.${sku}`;
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>{line === null ? "Set a low-stock line" : `Low-stock line: ${copiesInWords(line)}`}</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="linedPublicationId" value={publicationId} />
        <input type="hidden" name="linedSku" value={sku} />
        <NumberField
          name={name}
          label="Tell staff when fewer copies are left than"
          hint="Left are those that no parcel is promised or waits for. Leave it empty for no line."
          defaultValue={state.values[name] ?? String(line ?? suggested)}
          error={state.errors[name]}
        />
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          Set the line
        </SubmitButton>
      </form>
    </details>
  );
}
