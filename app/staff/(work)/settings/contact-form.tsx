"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { LONGEST_CONTACT } from "#domain/contact.ts";
import { setContactAction } from "./contact-action.ts";

/** How customers reach a person when something is wrong. */
export function ContactForm({ standing }: { standing: string }) {
  const begun: FormState = { values: { contact: standing }, errors: {} };
  const [state, action] = useActionState(setContactAction, begun);
  return (
    <form action={action} className="work-form" noValidate>
      <ErrorSummary state={state} />
      <TextField
        name="contact"
        label="How customers reach you"
        hint="An email address, a phone number, or both, on one line. Pages, emails and packing slips show it."
        defaultValue={state.values.contact}
        error={state.errors.contact}
        maxLength={LONGEST_CONTACT}
        autoComplete="off"
      />
      <SubmitButton variant="secondary" pendingLabel="Keeping…">
        Keep the contact
      </SubmitButton>
    </form>
  );
}
