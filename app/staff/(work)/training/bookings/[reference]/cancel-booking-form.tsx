"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { cancelAction } from "./actions.ts";

type CancelBookingFormProps = {
  reference: string;
  /** What of the price is kept; none where it costs nothing. */
  options: readonly { value: string; label: string; hint: string }[];
  standing: Record<string, string>;
  areGuidesSent: boolean;
};

/** Folded away: a reason and a press cancel the booking. */
export function CancelBookingForm({ reference, options, standing, areGuidesSent }: CancelBookingFormProps) {
  const [state, action] = useFormAction(cancelAction, { values: standing, errors: {} });
  const { values, errors } = state;
  return (
    <details className="work-fold" open={Object.keys(errors).length > 0 || state.message !== undefined}>
      <summary>Cancel this booking</summary>
      <form action={action} className="work-form" noValidate>
        <ErrorSummary state={state} order={["share", "reason"]} />
        <input type="hidden" name="reference" value={reference} />
        {options.length > 0 && (
          <RadioGroup
            name="share"
            label="What we keep of the price of the training"
            options={options}
            defaultValue={values.share}
            error={errors.share}
          />
        )}
        {areGuidesSent && <p>The guides are packed or sent: they stay to be paid.</p>}
        <TextField
          name="reason"
          label="Why"
          hint="Colleagues read it in the history."
          maxLength={200}
          defaultValue={values.reason}
          error={errors.reason}
        />
        <p className="work-minor">The booker and the trainers are told by email. This cannot be undone.</p>
        <SubmitButton variant="danger" pendingLabel="Cancelling…">
          Cancel the booking
        </SubmitButton>
      </form>
    </details>
  );
}
