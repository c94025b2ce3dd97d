import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { FieldError } from "#app/_forms/field.tsx";
import type { FormState } from "#app/_forms/form-state.ts";

type TrainerFieldsProps = Pick<FormState, "values" | "errors"> & { trainers: readonly { id: string; name: string }[] };

/** Who gives the training. A trainer who is ticked is sent as `trainer.<id>`. */
export function TrainerFields({ values, errors, trainers }: TrainerFieldsProps) {
  return (
    <fieldset className="field" id="trainers" tabIndex={-1}>
      <legend className="field-label">Trainers</legend>
      <FieldError name="trainers" error={errors.trainers} />
      {trainers.map(({ id, name }) => (
        <CheckboxField
          key={id}
          name={`trainer.${id}`}
          label={name}
          defaultValue={values[`trainer.${id}`]}
          error={errors[`trainer.${id}`]}
        />
      ))}
      {trainers.length === 0 && (
        <p className="field-hint">
          There is no trainer yet. <a href="/staff/training/trainers">Add one first</a>.
        </p>
      )}
    </fieldset>
  );
}
