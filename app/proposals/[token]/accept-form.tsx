"use client";

import { AddressFields } from "#app/_forms/address-fields.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { PrivacyNote } from "#app/_forms/privacy-note.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { Accepted } from "#domain/training/proposal-acceptance.ts";
import { acceptProposalAction } from "./actions.ts";

type AcceptFormProps = {
  token: string;
  formKey: string;
  standing: Record<string, string>;
  dates: { value: string; label: string }[];
  accepted: Accepted;
};

const WAYS = [
  { value: "invoice", label: "By invoice, due 30 days after its date" },
  { value: "card", label: "By card, now" },
];

const INVOICED = [
  { name: "purchaseOrderNumber", label: "Purchase order number", optional: true, width: "medium" },
  {
    name: "billingEmail",
    label: "Email address for the invoice",
    hint: "Leave this empty to get it at your own address.",
    type: "email",
    optional: true,
  },
] as const;

const WHO = [
  { name: "organisationName", label: "Organisation", autoComplete: "organization" },
  { name: "contactName", label: "Your name", autoComplete: "name" },
  { name: "email", label: "Your email address", type: "email", autoComplete: "email" },
] as const;

const ADDRESS = ["addressLine1", "addressLine2", "addressLine3", "town", "county", "postcode"];
const ORDER = ["date", "payBy", ...[...INVOICED, ...WHO].map(({ name }) => name as string), ...ADDRESS];

/** Accepts a proposal: on which date, how it is paid, and whom it is for. */
export function AcceptForm({ token, formKey, standing, dates, accepted }: AcceptFormProps) {
  const [{ values, errors, message }, accept] = useFormAction(acceptProposalAction, { values: standing, errors: {} });
  const state = { values, errors, ...(message !== undefined && { message }) };
  const { totalPence, hasGuides } = accepted;
  const isFree = totalPence === 0;
  const fields = isFree ? WHO : [...INVOICED, ...WHO];
  const onlyDate = dates.length === 1 ? dates[0]?.value : undefined;
  const group = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <section aria-labelledby="accept-title" className="stack no-print">
      <h2 id="accept-title">Accept the proposal</h2>
      <form action={accept} className="form" noValidate>
        <PageTitle title="Your proposal" state={state} />
        <ErrorSummary state={state} order={ORDER} />
        <FormKeyField formKey={values.formKey ?? formKey} />
        <input type="hidden" name="token" value={token} />
        <RadioGroup
          {...group("date")}
          defaultValue={values.date ?? onlyDate}
          label="Which date suits you?"
          options={dates}
        />
        {!isFree && <RadioGroup {...group("payBy")} label="How do you want to pay?" options={WAYS} />}
        {fields.map((field) => (
          <TextField key={field.name} {...field} defaultValue={values[field.name]} error={errors[field.name]} />
        ))}
        {(hasGuides || !isFree) && <AddressFields values={values} errors={errors} {...addressWords(hasGuides)} />}
        <PrivacyNote use="for this training" />
        <SubmitButton pendingLabel="Booking…">Accept the proposal and book</SubmitButton>
      </form>
    </section>
  );
}

function addressWords(hasGuides: boolean) {
  if (hasGuides) return { legend: "Where should we send the guides?" };
  return { legend: "Address for the invoice", hint: "Leave this empty if you pay by card." };
}
