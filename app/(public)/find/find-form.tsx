"use client";

import type { ReactNode } from "react";
import { Notice } from "#app/_components/notice.tsx";
import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { PageTitle } from "#app/_forms/page-title.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { type FindState, findAction } from "./actions.ts";

/** A reference and a postcode together open the page of an order or a request. */
export function FindForm({ children, contact }: { children: ReactNode; contact: ReactNode }) {
  const [state, action] = useFormAction<FindState>(findAction, blankForm);
  const { values, errors } = state;
  return (
    <form action={action} className="form" noValidate>
      <PageTitle title="Find my order – Release" state={state} />
      <ErrorSummary state={state} order={["reference", "postcode"]} />
      <div>{children}</div>
      {state.isAnsweredByPerson && (
        <Notice title="We have it, and will answer you" announce>
          <p>What you asked us has no page of its own. A person will answer in the way that you chose.</p>
        </Notice>
      )}
      {state.isNothingFound && (
        <div className="stack">
          <p>
            The postcode is the one that the parcel goes to now. If the address was corrected, enter the new postcode.
          </p>
          <p>Is it a training, or a place on one? Its page opens from the link in the email that we sent you.</p>
          <p>If you cannot find it, contact us: {contact}.</p>
        </div>
      )}
      <TextField
        name="reference"
        label="Reference"
        hint="It looks like AG-7K3F-9Q2MB. Capital letters and hyphens do not matter."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        width="short"
        defaultValue={values.reference}
        error={errors.reference}
      />
      <TextField
        name="postcode"
        label="Postcode"
        autoComplete="postal-code"
        autoCapitalize="characters"
        width="short"
        defaultValue={values.postcode}
        error={errors.postcode}
      />
      <div className="actions">
        <SubmitButton pendingLabel="Looking…">Find it</SubmitButton>
      </div>
    </form>
  );
}
