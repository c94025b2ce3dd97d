"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import type { GivenForm } from "./feedback-forms.tsx";

/** Fetches a certificate with the name that is typed. */
export function CertificateForm({ token, state, action }: GivenForm) {
  return (
    <section className="stack" aria-labelledby="certificate-title">
      <h2 id="certificate-title">Your certificate</h2>
      <form action={action} className="form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="token" value={token} />
        <TextField
          name="certificateName"
          label="The name that it should show"
          hint="We do not keep it. Up to 80 characters."
          autoComplete="off"
          defaultValue={state.values.certificateName}
          error={state.errors.certificateName}
        />
        <SubmitButton variant="secondary">Fetch it as a PDF</SubmitButton>
      </form>
    </section>
  );
}
