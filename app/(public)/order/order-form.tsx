"use client";

import type { ReactNode } from "react";
import { AddressFields } from "#app/_forms/address-fields.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { OutOfArea } from "#app/_forms/out-of-area.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { PaymentChoice } from "#app/_forms/payment-choice.tsx";
import { PrivacyNote } from "#app/_forms/privacy-note.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import type { PricedPublication } from "#domain/ordering/typed-price.ts";
import { isPlaceElsewhere } from "#domain/postcode.ts";
import { checkOrderAction } from "./actions.ts";
import style from "./order.module.css";
import { FIELDS_AFTER_QUANTITIES } from "./order-fields.ts";
import { Quantities } from "./quantities.tsx";
import { useTypedQuantities } from "./typed-quantities.ts";
import { WhoOrders } from "./who-orders.tsx";

type OrderFormProps = {
  formKey: string;
  /** What is filled in already, and what is wrong with it. */
  standing: FormState;
  publications: readonly PricedPublication[];
  /** Stands before the first question: an error comes above it. */
  heading: ReactNode;
  /** The price list. */
  children: ReactNode;
};

/** An order, up to its answers being checked; of very many copies, a request for a quote. */
export function OrderForm({ formKey, standing, publications, heading, children }: OrderFormProps) {
  const [state, action] = useFormAction(checkOrderAction, standing);
  const { values, errors } = state;
  const quantities = useTypedQuantities(values, publications);
  const isQuote = quantities.price.kind === "quote";
  return (
    <form action={action} className={`form ${style.form}`} noValidate ref={quantities.form} onInput={quantities.look}>
      {/* The first button of a form is the one that the Enter key presses. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Continue
      </button>
      <PageTitle title="Order copies – Release" state={state} />
      <ErrorSummary state={state} order={[...publications.map(({ field }) => field), ...FIELDS_AFTER_QUANTITIES]} />
      <div>{heading}</div>
      <FormKeyField formKey={values.formKey ?? formKey} />
      <Quantities values={values} errors={errors} publications={publications} quantities={quantities}>
        {children}
      </Quantities>
      <WhoOrders values={values} errors={errors} />
      <div className={style.place}>
        <AddressFields
          values={values}
          errors={errors}
          hint="In the UK, Jersey, Guernsey, the Isle of Man or BFPO. “c/o” is fine."
        />
        <OutOfArea show={errors.postcode !== undefined && isPlaceElsewhere(values.postcode ?? "")} />
        <TextArea
          name="deliveryNote"
          label="Note for delivery"
          hint="For example opening hours, or which door. Up to 200 characters."
          optional
          rows={2}
          defaultValue={values.deliveryNote}
          error={errors.deliveryNote}
        />
      </div>
      <PaymentChoice values={values} errors={errors} isQuote={isQuote} />
      <PrivacyNote use="for this order" />
      <div className="actions">
        <SubmitButton>{isQuote ? "Ask for a quote" : "Continue"}</SubmitButton>
      </div>
    </form>
  );
}
