"use client";

import type { ReactNode } from "react";
import { AddressFields } from "#app/_forms/address-fields.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { OutOfArea } from "#app/_forms/out-of-area.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { inDigits } from "#domain/digits.ts";
import { copiesAtOnceInWords, type FreeCopyLimits } from "#domain/free-copies/limits.ts";
import { isPlaceElsewhere } from "#domain/postcode.ts";
import { requestFreeCopiesAction } from "./actions.ts";
import { AskedBefore } from "./asked-before.tsx";
import { AudienceChoice } from "./audience-choice.tsx";
import { ContactChoice } from "./contact-choice.tsx";
import { FormWork } from "./form-work.tsx";
import { TrapField } from "./trap-field.tsx";

const ORDER = [
  ...["audience", "groupName", "groupAbout", "contactName", "neededBy", "copies", "labelName"],
  ...["addressLine1", "addressLine2", "addressLine3", "town", "county", "postcode", "contactPreference", "email"],
];

type FreeCopiesFormProps = {
  formKey: string;
  /** When the form was made, signed. */
  stamp: string;
  audience: string;
  limits: FreeCopyLimits;
  /** The heading and what is said before the first question: an error comes above all of it. */
  children: ReactNode;
};

/** Free copies, for one person or for a group: which parts count is decided by `audience` on the server. */
export function FreeCopiesForm({ formKey, stamp, audience, limits, children }: FreeCopiesFormProps) {
  const blank = { values: { audience, ...(audience === "individual" ? { copies: "1" } : {}) }, errors: {} };
  const [state, action] = useFormAction(requestFreeCopiesAction, blank);
  const { values, errors } = state;
  return (
    <form action={action} className="form" noValidate>
      <PageTitle title="Free copies – Release" state={state} />
      <ErrorSummary state={state} order={ORDER} />
      <div>{children}</div>
      <FormKeyField formKey={values.formKey ?? formKey} />
      <FormWork formKey={values.formKey ?? formKey} stamp={values.formStamp ?? stamp} />
      <TrapField />
      <AudienceChoice values={values} errors={errors} limits={limits} />
      <NumberField
        name="copies"
        label="How many copies?"
        hint={`${forPerson(limits)} for a person, up to ${inDigits(limits.groupCopies)} for a group. If you need more, write how many: a person will look at it.`}
        defaultValue={values.copies}
        error={errors.copies}
      />
      <TextField
        name="labelName"
        label="Name on the parcel"
        hint="Any name that the post will reach. It does not have to be your own. A group that leaves it empty gets its own name and yours."
        autoComplete="name"
        width="medium"
        defaultValue={values.labelName}
        error={errors.labelName}
      />
      <AddressFields values={values} errors={errors} />
      <OutOfArea show={errors.postcode !== undefined && isPlaceElsewhere(values.postcode ?? "")} />
      <ContactChoice values={values} errors={errors} />
      <AskedBefore />
      <div className="actions">
        <SubmitButton>Ask for free copies</SubmitButton>
      </div>
    </form>
  );
}

/** "1 or 2", "Up to 5" */
function forPerson({ individualCopies }: FreeCopyLimits): string {
  const words = copiesAtOnceInWords(individualCopies).replace(/ cop(y|ies)$/, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
