import type { FormState } from "./form-state.ts";
import { RadioGroup } from "./radio-group.tsx";
import { TextField } from "./text-field.tsx";

type Answers = Pick<FormState, "values" | "errors">;
type PaymentChoiceProps = Answers & { isQuote: boolean; cardHint?: string };

const AFTER_CHECK = "On Stripe’s payment page, once you have checked your order.";

/** By card at once, or by invoice with what an invoice needs. Who asks for a quote does not have to know yet. */
export function PaymentChoice({ values, errors, isQuote, cardHint = AFTER_CHECK }: PaymentChoiceProps) {
  const options = [
    { value: "card", label: "By card, now", hint: cardHint },
    {
      value: "invoice",
      label: "By invoice",
      hint: "We email it to you. It is due in 30 days.",
      reveal: <InvoiceFields values={values} errors={errors} />,
    },
  ];
  return (
    <RadioGroup
      name="payBy"
      label={isQuote ? "How would you like to pay? (optional)" : "How would you like to pay?"}
      hint={isQuote ? "Only if you know it already." : undefined}
      prominent
      options={options}
      defaultValue={values.payBy}
      error={errors.payBy}
    />
  );
}

type InvoiceFieldsProps = Answers & { emailHint?: string };

/** What an invoice needs. */
export function InvoiceFields({ values, errors, emailHint = "If it should go to somebody else." }: InvoiceFieldsProps) {
  const filled = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <>
      <TextField
        {...filled("purchaseOrderNumber")}
        label="Purchase order number"
        hint="We put it on the invoice. Up to 60 characters."
        optional
        autoComplete="off"
        width="medium"
      />
      <TextField
        {...filled("billingEmail")}
        label="Email address for the invoice"
        hint={emailHint}
        optional
        type="email"
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        width="medium"
      />
    </>
  );
}
