"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { copiesInWords } from "#domain/age.ts";
import { formatPence } from "#domain/money.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";
import { refundAction } from "./money-actions.ts";

type RefundFormProps = { order: Pick<OrderInDetail, "reference" | "payBy" | "lines">; formKey: string };

/** Folded away: an amount, or copies, whose money goes back, and why. */
export function RefundForm({ order: { reference, payBy, lines }, formKey }: RefundFormProps) {
  const [{ values, errors, message }, action] = useFormAction(refundAction, blankForm);
  const ours = lines.filter(({ kind, copies }) => kind === "copies" && copies > 0);
  return (
    <details className="work-fold" open={values.formKey !== undefined}>
      <summary>Give money back</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={message === undefined ? { values, errors } : { values, errors, message }} />
        <input type="hidden" name="reference" value={reference} />
        <FormKeyField formKey={values.formKey ?? formKey} />
        <ul className="work-bullets">
          <li>
            {payBy === "card"
              ? "It goes back to the card it came from, which can take some days."
              : "It is taken off the invoice. What was paid already goes back to where it came from."}
          </li>
          <li>Parcels stay as they are. But all of it given back before packing cancels the order.</li>
        </ul>
        <TextField
          name="amount"
          label="Amount in pounds"
          hint={ours.length > 0 && "Enter this, or how many copies are given back. With both, the amount counts."}
          width="short"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={values.amount}
          error={errors.amount}
        />
        {ours.map(({ sku, title, copies, unitPricePence }) => (
          <NumberField
            key={sku}
            name={`back.${sku}`}
            label={ours.length === 1 ? "Or copies" : `Or copies of ${title}`}
            hint={`Of ${copiesInWords(copies)} at ${formatPence(unitPricePence)}`}
            defaultValue={values[`back.${sku}`]}
            error={errors[`back.${sku}`]}
          />
        ))}
        <TextField
          name="reason"
          label="Why"
          hint="The customer reads it."
          maxLength={200}
          autoComplete="off"
          defaultValue={values.reason}
          error={errors.reason}
        />
        <SubmitButton variant="danger" pendingLabel="Asking for it…">
          Give it back
        </SubmitButton>
      </form>
    </details>
  );
}
