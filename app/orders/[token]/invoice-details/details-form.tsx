"use client";

import { PageHeading } from "#app/_components/page-heading.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import type { FormState } from "#app/_forms/form-state.ts";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { InvoiceFields } from "#app/_forms/payment-choice.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { LateDetails } from "./late-details.tsx";

/** `late`: the order was approved, so its invoice is made; and how a person is reached. */
export type DetailsState = FormState & { late?: { contact: string | null } };

type DetailsFormProps = {
  action: (state: DetailsState, form: FormData) => Promise<DetailsState>;
  token: string;
  reference: string;
  /** What the invoice needs as it stands, and whether it is too late to change it. */
  standing: DetailsState;
};

const ORDER = ["purchaseOrderNumber", "billingEmail"];

/** What the invoice needs as it stands, to be put right; once it is too late for that, whom to ask. */
export function DetailsForm({ action, token, reference, standing }: DetailsFormProps) {
  const [state, correct] = useFormAction(action, standing);
  const { values, errors, late } = state;
  const page = `/orders/${token}`;
  if (late) {
    const typed = state === standing ? null : values;
    return <LateDetails typed={typed} reference={reference} contact={late.contact} page={page} />;
  }
  return (
    <form action={correct} className="form" noValidate>
      <PageTitle title="Correct what the invoice needs – Your order" state={state} />
      <ErrorSummary state={state} order={ORDER} />
      <PageHeading above="Your order" title="Correct what the invoice needs" />
      <input type="hidden" name="token" value={token} />
      <InvoiceFields values={values} errors={errors} emailHint="If you leave it empty, we email it to you." />
      <div className="actions">
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        <a href={page}>Go back</a>
      </div>
    </form>
  );
}
