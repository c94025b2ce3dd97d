"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import type { GivenForm } from "./feedback-forms.tsx";

const scale = (least: string, most: string) => [
  { value: "1", label: `1: ${least}` },
  ...["2", "3", "4"].map((value) => ({ value, label: value })),
  { value: "5", label: `5: ${most}` },
];

/** Six short questions. The first must be answered; none says who. */
export function FeedbackForm({ token, formKey, state, action }: GivenForm & { formKey: string }) {
  const { values, errors } = state;
  const field = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return (
    <form action={action} className="form" noValidate>
      <ErrorSummary state={state} order={["useful", "confidentBefore", "confidentAfter", "recommends", "helped"]} />
      <p>We do not ask who you are. Only the first question needs an answer.</p>
      <FormKeyField formKey={values.formKey ?? formKey} />
      <input type="hidden" name="token" value={token} />
      <RadioGroup {...field("useful")} label="How useful was it?" options={scale("not at all", "very")} />
      <RadioGroup
        {...field("confidentBefore")}
        label="How sure were you before, when you had to speak up for yourself or for others?"
        options={scale("not at all", "very")}
      />
      <RadioGroup {...field("confidentAfter")} label="And now?" options={scale("not at all", "very")} />
      <RadioGroup
        {...field("recommends")}
        label="Would you tell others to come?"
        options={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
      <TextArea {...field("helped")} label="What helped you?" hint="Up to 1,000 characters." optional rows={3} />
      <TextArea
        {...field("toChange")}
        label="What should we change?"
        hint="Please name nobody. Up to 1,000 characters."
        optional
        rows={3}
      />
      <SubmitButton>Send</SubmitButton>
    </form>
  );
}
