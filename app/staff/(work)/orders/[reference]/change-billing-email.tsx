"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { changeBillingEmailAction } from "./money-actions.ts";

type ChangeBillingEmailProps = {
  reference: string;
  billingEmail: string;
  /** `to_come`: not made yet. `to_pay`: it is sent again. `settled`: nothing is asked for any more. */
  invoice: "to_come" | "to_pay" | "settled";
};

const WHAT_FOLLOWS = {
  to_come: "The invoice goes there once it is made.",
  to_pay:
    "The invoice is sent there once, and whatever is written about it later. Its PDF keeps the address that is printed on it.",
  settled: "Whatever is still written about the invoice goes there. Nothing is sent now.",
};

/** Folded away: the email address that the invoice should have gone to. */
export function ChangeBillingEmail({ reference, billingEmail, invoice }: ChangeBillingEmailProps) {
  const [state, action] = useFormAction(changeBillingEmailAction, blankForm);
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>Change the email address for the invoice</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="reference" value={reference} />
        <p>{WHAT_FOLLOWS[invoice]}</p>
        <TextField
          name="billingEmail"
          label="Email address for the invoice"
          type="email"
          autoComplete="off"
          spellCheck={false}
          defaultValue={state.values.billingEmail ?? billingEmail}
          error={state.errors.billingEmail}
        />
        <SubmitButton variant="secondary" pendingLabel="Saving…">
          Save the address
        </SubmitButton>
      </form>
    </details>
  );
}
