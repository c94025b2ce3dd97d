"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { cancelPartyAction } from "./actions.ts";

type CancelPartyFormProps = {
  /** The session's. */
  id: string;
  reference: string;
  /** How many places there are, where some of them can be cancelled by themselves. */
  of: number | null;
  /** What of the price is kept; none where it costs nothing. */
  options: readonly { value: string; label: string; hint: string }[];
  standing: Record<string, string>;
};

/** A reason and a press cancel the places of a party. Folded away until it is wanted. */
export function CancelPartyForm({ id, reference, of, options, standing }: CancelPartyFormProps) {
  const [state, action] = useFormAction(cancelPartyAction, { values: standing, errors: {} });
  const { values, errors } = state;
  const isWrong = Object.keys(errors).length > 0 || state.message !== undefined;
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <details className="work-fold" open={isWrong}>
      <summary>Cancel these places</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} order={["seats", "share", "reason"]} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="reference" value={reference} />
        {of !== null && (
          <>
            <input type="hidden" name="seen" value={of} />
            <NumberField
              {...given("seats")}
              label="How many places"
              hint={`There are ${of}. What comes off the price is said for all; for fewer it is less, in proportion.`}
            />
          </>
        )}
        {options.length > 0 && <RadioGroup {...given("share")} label="What we keep of the price" options={options} />}
        <TextField {...given("reason")} label="Why" hint="Colleagues read it in the history." maxLength={200} />
        <p className="work-minor">
          Whoever booked is told by email, and the places are offered to the waiting list. This cannot be undone.
        </p>
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          Cancel the places
        </SubmitButton>
      </form>
    </details>
  );
}
