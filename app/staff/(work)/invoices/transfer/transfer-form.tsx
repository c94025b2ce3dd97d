"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { asPeopleSee } from "#app/staff/_work/invoice-standing.tsx";
import { owedOf } from "#domain/invoicing/standing.ts";
import { formatPence } from "#domain/money.ts";
import type { InvoiceRow } from "#use-cases/invoicing/queries.ts";
import { recordTransferAction } from "./actions.ts";

type TransferFormProps = { invoices: readonly InvoiceRow[]; formKey: string; today: string };

/** The transfer as the bank shows it, and how much of it is for which invoice. */
export function TransferForm({ invoices, formKey, today }: TransferFormProps) {
  const [state, action] = useFormAction(recordTransferAction, { values: { formKey }, errors: {} } satisfies FormState);
  const { values, errors } = state;
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      <TextField
        name="amount"
        label="Amount in pounds"
        width="short"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={values.amount}
        error={errors.amount}
      />
      <TextField
        name="receivedOn"
        label="Day it came"
        type="date"
        width="short"
        max={today}
        defaultValue={values.receivedOn ?? today}
        error={errors.receivedOn}
      />
      <TextField
        name="reference"
        label="What the payer wrote with it"
        hint="The reference on the bank statement."
        maxLength={100}
        autoComplete="off"
        defaultValue={values.reference}
        error={errors.reference}
      />
      <fieldset className="field-group">
        <legend className="field-legend">How much of it is for which invoice?</legend>
        {invoices.map((invoice) => (
          <TextField
            key={invoice.id}
            name={`part.${invoice.id}`}
            label={`${invoice.organisationName}, ${invoice.number ?? ""}`}
            hint={hintOf(invoice)}
            width="short"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={values[`part.${invoice.id}`]}
            error={errors[`part.${invoice.id}`]}
          />
        ))}
      </fieldset>
      <SubmitButton pendingLabel="Recording…">Record the transfer</SubmitButton>
    </form>
  );
}

function hintOf(invoice: InvoiceRow): string {
  const number = invoice.purchaseOrderNumber;
  // Many are written with it already: "PO 7710342".
  const named = number === null ? "" : `, ${/^PO\b/i.test(number) ? number : `PO ${number}`}`;
  return `${formatPence(owedOf(asPeopleSee(invoice)))} owed, order ${invoice.reference}${named}`;
}
