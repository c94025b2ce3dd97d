"use client";

import type { ReactNode } from "react";
import { AddressFields } from "#app/_forms/address-fields.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { Quantities } from "#app/(public)/order/quantities.tsx";
import { useTypedQuantities } from "#app/(public)/order/typed-quantities.ts";
import type { PricedPublication } from "#domain/ordering/typed-price.ts";
import { checkTakenAction } from "./actions.ts";
import { fieldsInOrder } from "./fields.ts";
import { HowPaid } from "./how-paid.tsx";
import { WhoAsked } from "./who-asked.tsx";

type TakeFormProps = {
  formKey: string;
  /** What is filled in already, and what is wrong with it. */
  standing: FormState;
  publications: readonly PricedPublication[];
  heading: ReactNode;
};

const CAME_BY = [
  { value: "phone", label: "By phone" },
  { value: "email", label: "By email" },
];

/** The order form for a colleague who takes an order, up to its answers being checked. */
export function TakeForm({ formKey, standing, publications, heading }: TakeFormProps) {
  const [state, action] = useFormAction(checkTakenAction, standing);
  const { values, errors } = state;
  const quantities = useTypedQuantities(values, publications);
  return (
    <form action={action} className="form" noValidate ref={quantities.form} onInput={quantities.look}>
      {/* The first button of a form is the one that the Enter key presses. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Continue
      </button>
      <PageTitle title="Take an order · Staff" state={state} />
      <ErrorSummary state={state} order={fieldsInOrder(publications.map(({ field }) => field))} />
      <div>{heading}</div>
      <FormKeyField formKey={values.formKey ?? formKey} />
      <RadioGroup
        name="cameBy"
        label="How did the order reach you?"
        options={CAME_BY}
        defaultValue={values.cameBy}
        error={errors.cameBy}
      />
      <Quantities
        values={values}
        errors={errors}
        publications={publications}
        quantities={quantities}
        isForThem
        quote={
          <p>
            So many copies have no list price. <a href={quoteOf(publications, quantities.typed)}>Write a quote</a>{" "}
            instead.
          </p>
        }
      >
        {null}
      </Quantities>
      <WhoAsked values={values} errors={errors} />
      <AddressFields
        values={values}
        errors={errors}
        hint="In the UK, Jersey, Guernsey, the Isle of Man or BFPO. “c/o” is fine."
      />
      <TextArea
        name="deliveryNote"
        label="Note for delivery"
        hint="For example opening hours, or which door."
        optional
        rows={2}
        maxLength={200}
        defaultValue={values.deliveryNote}
        error={errors.deliveryNote}
      />
      <HowPaid values={values} errors={errors} />
      <div className="actions">
        <SubmitButton>Continue</SubmitButton>
      </div>
    </form>
  );
}

/** The form of a quote, with the copies that stand in this one. Numbers alone: an address says nothing of who asks. */
function quoteOf(publications: readonly PricedPublication[], typed: Readonly<Record<string, string>>): string {
  const copies = publications.map(({ sku, field }) => [`copies.${sku}`, typed[field] ?? ""]);
  const given = [...copies, ["sponsoredCopies", typed.sponsoredCopies ?? ""]].filter(([, number]) => number !== "");
  return `/staff/quotes/new?${new URLSearchParams(given)}`;
}
