"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { enquireAction } from "./actions.ts";

const ORDER = ["name", "organisationName", "email", "message"];

/** A name, an email address and a few words: the rest is a conversation. */
export function EnquiryForm({ formKey, children }: { formKey: string; children: ReactNode }) {
  const [state, action] = useActionState(enquireAction, blankForm);
  const filled = (name: string) => ({ name, defaultValue: state.values[name], error: state.errors[name] });
  return (
    <form action={action} className="form" noValidate>
      <PageTitle title="Ask about training – Release" state={state} />
      <ErrorSummary state={state} order={ORDER} />
      <div>{children}</div>
      <FormKeyField formKey={state.values.formKey ?? formKey} />
      <TextField {...filled("name")} label="Your name" autoComplete="name" width="medium" />
      <TextField {...filled("organisationName")} label="Organisation" optional autoComplete="organization" />
      <TextField
        {...filled("email")}
        label="Email address"
        type="email"
        autoComplete="email"
        spellCheck={false}
        autoCapitalize="none"
        width="medium"
      />
      <TextArea
        {...filled("message")}
        label="What would you like?"
        hint="For example how many people, online or where, and when. Please write nothing about anybody’s health or treatment."
        rows={6}
        maxLength={4000}
      />
      <div className="actions">
        <SubmitButton>Send</SubmitButton>
      </div>
    </form>
  );
}
