"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { copiesInWords } from "#domain/age.ts";
import { formatPence } from "#domain/money.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";
import { cancelPartAction } from "./actions.ts";

type CancelPartProps = { order: Pick<OrderInDetail, "reference" | "payBy" | "lines">; formKey: string };

/** Folded away: how many copies of each title are no longer wanted, with what follows said beforehand. */
export function CancelPart({ order: { reference, payBy, lines }, formKey }: CancelPartProps) {
  const [state, action] = useFormAction(cancelPartAction, blankForm);
  const ours = lines.filter(({ kind, copies }) => kind === "copies" && copies > 0);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Cancel part of this order</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <FormKeyField formKey={state.values.formKey ?? formKey} />
        <ul className="work-bullets">
          <li>
            {payBy === "card"
              ? "What these copies cost goes back to the card it came from, which can take some days."
              : "What these copies cost is credited. What was paid for them already goes back."}
          </li>
          <li>A parcel that somebody has claimed goes back into the queue: its slip is out of date.</li>
          <li>The customer is told by email.</li>
        </ul>
        {ours.map(({ sku, title, copies, unitPricePence }) => (
          <NumberField
            key={sku}
            name={`copies.${sku}`}
            label={ours.length === 1 ? "Copies to cancel" : `Copies of ${title} to cancel`}
            hint={`Of ${copiesInWords(copies)} at ${formatPence(unitPricePence)}`}
            defaultValue={state.values[`copies.${sku}`]}
            error={state.errors[`copies.${sku}`]}
          />
        ))}
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          Cancel these copies
        </SubmitButton>
      </form>
    </details>
  );
}
