import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { yearsToChoose } from "#domain/reports/training-span.ts";
import type { FiguresWish } from "#use-cases/training/figures.ts";

/** Chooses the months and the trainings that are shown. */
export function FiguresFilter({ wish, now }: { wish: FiguresWish; now: Date }) {
  return (
    <form className="work-search" action="/staff/reports/training">
      <SelectField
        name="year"
        label="Months"
        blank="Last 12 months"
        options={yearsToChoose(now).map((year) => ({ value: year, label: year }))}
        defaultValue={wish.span.key}
      />
      <SelectField
        name="kind"
        label="Trainings"
        options={[
          { value: "all", label: "All trainings" },
          { value: "arranged", label: "By arrangement" },
          { value: "open", label: "Open sessions" },
        ]}
        defaultValue={wish.kind}
      />
      <SubmitButton variant="secondary">Show</SubmitButton>
    </form>
  );
}
