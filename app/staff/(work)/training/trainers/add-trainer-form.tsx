"use client";

import { ErrorSummary } from "#app/_forms/error-summary.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { blankForm } from "#app/_forms/form-state.ts";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useFormAction } from "#app/_forms/use-form-action.ts";
import { addTrainerAction } from "./actions.ts";
import { NameFields } from "./name-fields.tsx";

type AddTrainerFormProps = { formKey: string; colleagues: readonly { id: string; name: string }[] };

/** Adds a colleague, or somebody from outside. */
export function AddTrainerForm({ formKey, colleagues }: AddTrainerFormProps) {
  const [state, add] = useFormAction(addTrainerAction, blankForm);
  const { values, errors } = state;
  const choose = (
    <SelectField
      name="staffMemberId"
      label="Colleague"
      blank="Choose one"
      options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValue={values.staffMemberId}
      error={errors.staffMemberId}
    />
  );
  return (
    <form action={add} className="work-form" noValidate>
      <ErrorSummary state={state} order={["who", "staffMemberId", "name", "email"]} />
      <FormKeyField formKey={values.formKey ?? formKey} />
      <RadioGroup
        name="who"
        label="Who is it?"
        defaultValue={values.who}
        error={errors.who}
        options={[
          { value: "colleague", label: "A colleague who signs in here", reveal: choose },
          { value: "outside", label: "Somebody from outside", reveal: <NameFields values={values} errors={errors} /> },
        ]}
      />
      <SubmitButton pendingLabel="Adding…">Add the trainer</SubmitButton>
    </form>
  );
}
