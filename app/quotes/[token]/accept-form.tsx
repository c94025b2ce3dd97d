"use client";

import { AddressFields } from "#app/_forms/address-fields.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { PaymentChoice } from "#app/_forms/payment-choice.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { acceptQuoteAction } from "./actions.ts";

type AcceptFormProps = { token: string; formKey: string; standing: Record<string, string> };

const WHO = [
  { name: "organisationName", label: "Organisation", autoComplete: "organization" },
  { name: "contactName", label: "Your name", autoComplete: "name" },
  { name: "email", label: "Your email address", type: "email", autoComplete: "email" },
] as const;

const ADDRESS = ["addressLine1", "addressLine2", "addressLine3", "town", "county", "postcode", "deliveryNote"];
const PAYMENT = ["payBy", "purchaseOrderNumber", "billingEmail"];
const ORDER = [...WHO.map(({ name }) => name as string), ...ADDRESS, ...PAYMENT];

const CARD_HINT = "On Stripe’s payment page. We send the copies once it is paid.";

/** Accepts a quote: who does so, where the copies go, and how it is paid. */
export function AcceptForm({ token, formKey, standing }: AcceptFormProps) {
  const [{ values, errors, message }, accept] = useFormAction(acceptQuoteAction, { values: standing, errors: {} });
  const state = { values, errors, ...(message !== undefined && { message }) };
  return (
    <section aria-labelledby="accept-title" className="stack no-print">
      <h2 id="accept-title">Accept the quote</h2>
      <form action={accept} className="form" noValidate>
        <PageTitle title="Your quote" state={state} />
        <ErrorSummary state={state} order={ORDER} />
        <FormKeyField formKey={values.formKey ?? formKey} />
        <input type="hidden" name="token" value={token} />
        {WHO.map((field) => (
          <TextField key={field.name} {...field} defaultValue={values[field.name]} error={errors[field.name]} />
        ))}
        <AddressFields values={values} errors={errors} />
        <TextArea
          name="deliveryNote"
          label="Note for delivery"
          hint="For example opening hours, or which door. Up to 200 characters."
          optional
          rows={2}
          defaultValue={values.deliveryNote}
          error={errors.deliveryNote}
        />
        <PaymentChoice values={values} errors={errors} isQuote={false} cardHint={CARD_HINT} />
        <SubmitButton pendingLabel="Accepting…">Accept the quote and order</SubmitButton>
      </form>
    </section>
  );
}
