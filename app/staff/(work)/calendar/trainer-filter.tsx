import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";

type TrainerFilterProps = {
  view: "month" | "week";
  at: string;
  trainer: string | null;
  trainers: readonly { id: string; name: string }[];
};

/** Chooses whose calendar is shown; the month or week stays. */
export function TrainerFilter({ view, at, trainer, trainers }: TrainerFilterProps) {
  return (
    <form className="work-search" action="/staff/calendar">
      <input type="hidden" name={view} value={at} />
      <SelectField
        name="trainer"
        label="Trainer"
        blank="All trainers"
        options={trainers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={trainer ?? ""}
      />
      <SubmitButton variant="secondary">Show</SubmitButton>
    </form>
  );
}
