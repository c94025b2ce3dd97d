"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { PrivacyNote } from "#app/_forms/privacy-note.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { enquireAction } from "./actions.ts";
import { ContactFields } from "./contact-fields.tsx";
import { FIELD_ORDER } from "./field-order.ts";
import { WishFields } from "./wish-fields.tsx";

type EnquiryFormProps = { formKey: string; guides: { price: string } | null; children: ReactNode };

/** Who asks and how to answer them; what they wish; and a few words. The rest is a conversation. */
export function EnquiryForm({ formKey, guides, children }: EnquiryFormProps) {
  const [state, action] = useFormAction(enquireAction, blankForm);
  const given = (name: string) => ({ name, defaultValue: state.values[name], error: state.errors[name] });
  return (
    <form action={action} className="form" noValidate>
      <PageTitle title="Ask about training – Release" state={state} />
      <ErrorSummary state={state} order={FIELD_ORDER} />
      <div>{children}</div>
      <FormKeyField formKey={state.values.formKey ?? formKey} />
      <ContactFields given={given} />
      <WishFields given={given} />
      <TextArea
        {...given("aims")}
        label="What would you like?"
        hint="What should the day do for your group? Please write nothing about anybody’s health or treatment."
        optional
        rows={5}
      />
      <TextArea
        {...given("accessNeeds")}
        label="What do people need to take part?"
        hint="For example step-free access, captions or breaks. Say it for the group, without names."
        optional
        rows={3}
      />
      {guides && (
        <NumberField
          {...given("guideCopies")}
          label="Printed guides"
          hint={`Guides for everyone can be added at the list price: ${guides.price}.`}
          optional
        />
      )}
      <PrivacyNote use="to answer you" />
      <div className="actions">
        <SubmitButton>Send</SubmitButton>
      </div>
    </form>
  );
}
