"use client";

import { blankForm, type FormState } from "#app/_forms/form-state.ts";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { certificateAction, giveFeedbackAction } from "./actions.ts";
import { CertificateForm } from "./certificate-form.tsx";
import { FeedbackForm } from "./feedback-form.tsx";

export type GivenForm = { token: string; state: FormState; action: (form: FormData) => void };

/** What somebody thought, unless it was said just now (`formKey` is null), and the certificate: two forms, and one title of the page. */
export function FeedbackForms({ token, formKey }: { token: string; formKey: string | null }) {
  const [feedback, give] = useFormAction(giveFeedbackAction, blankForm);
  const [certificate, fetchIt] = useFormAction(certificateAction, blankForm);
  const both = { ...certificate, ...feedback, errors: { ...feedback.errors, ...certificate.errors } };
  return (
    <>
      <PageTitle title="How was it?" state={both} />
      {formKey !== null && <FeedbackForm token={token} formKey={formKey} state={feedback} action={give} />}
      <CertificateForm token={token} state={certificate} action={fetchIt} />
    </>
  );
}
