"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { copiesInWords } from "#domain/age.ts";
import type { Parcel } from "#use-cases/fulfilment/parcel-query.ts";
import { notArrivedAction } from "./actions.ts";

type NotArrivedProps = { parcel: Pick<Parcel, "id" | "code" | "lostAt" | "lines"> };

/** Folded away: that a dispatched parcel came back or is lost, what becomes of its copies, and whether it is sent again. */
export function NotArrived({ parcel: { id, code, lostAt, lines } }: NotArrivedProps) {
  const [state, action] = useFormAction(notArrivedAction, blankForm);
  const { values, errors } = state;
  const lost = { value: "lost", label: "It is lost in the post" };
  return (
    <details className="work-fold" open={state !== blankForm}>
      <summary>{lostAt ? "It came back after all" : "It came back, or is lost"}</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="code" value={code} />
        <RadioGroup
          name="what"
          label="What happened?"
          error={errors.what}
          defaultValue={values.what ?? (lostAt ? "returned" : undefined)}
          options={[{ value: "returned", label: "It came back" }, ...(lostAt ? [] : [lost])]}
        />
        <TextField
          name="whyBack"
          label="Why it came back"
          hint="“Moved away”, “No such address”, or what stands on it. It is kept in the history; no names, please"
          optional
          autoComplete="off"
          defaultValue={values.whyBack}
          error={errors.whyBack}
        />
        {lines.map(({ sku, title, copies }) => (
          <NumberField
            key={sku}
            name={`copies.${sku}`}
            label={lines.length === 1 ? "Spoilt copies" : `Spoilt copies of ${title}`}
            hint={`Of ${copiesInWords(copies)}, if it came back. These are written off; the rest goes back on the shelf`}
            optional
            defaultValue={values[`copies.${sku}`]}
            error={errors[`copies.${sku}`]}
          />
        ))}
        <TextField
          name="reason"
          label="Why they are written off"
          hint="Needed where copies are spoilt"
          optional
          autoComplete="off"
          defaultValue={values.reason}
          error={errors.reason}
        />
        <RadioGroup
          name="next"
          label="Is it sent again?"
          error={errors.next}
          defaultValue={values.next}
          options={[
            { value: "sent_again", label: "Yes", hint: "In a new parcel: correct its address before it is packed" },
            { value: "address_asked", label: "Yes, once the customer has given a better address" },
            { value: "nothing", label: "No" },
          ]}
        />
        <p>The customer is told by email, unless they asked for none.</p>
        <SubmitButton pendingLabel="Saving…">Save what happened</SubmitButton>
      </form>
    </details>
  );
}
