import type { FormState } from "#app/_forms/form-state.ts";
import { InvoiceFields } from "#app/_forms/payment-choice.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";

/** By a link for paying by card, or by invoice with what an invoice needs. */
export function HowPaid({ values, errors }: Pick<FormState, "values" | "errors">) {
  return (
    <RadioGroup
      name="payBy"
      label="How would they like to pay?"
      prominent
      options={[
        {
          value: "card",
          label: "By a payment link",
          hint: "We email it. They have 7 days to pay by card; then the copies go out.",
        },
        {
          value: "invoice",
          label: "By invoice",
          hint: "For organisations. You approve it as you place it. It is due in 30 days.",
          reveal: <InvoiceFields values={values} errors={errors} />,
        },
      ]}
      defaultValue={values.payBy}
      error={errors.payBy}
    />
  );
}
