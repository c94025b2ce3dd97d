import { CheckboxField } from "#app/_forms/checkbox-field.tsx";
import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { ENQUIRY_WORDS } from "#app/staff/_work/status-words.tsx";
import { OPEN_ENQUIRY } from "#domain/training/enquiry-life.ts";
import type { AskedFilter } from "./pipeline-filter.ts";

type FilterFormProps = { asked: AskedFilter; colleagues: readonly { id: string; name: string }[] };

/** Narrows the list; what is chosen stands in the address. */
export function FilterForm({ asked, colleagues }: FilterFormProps) {
  const owners = [
    { value: "me", label: "Mine" },
    { value: "nobody", label: "Nobody’s" },
    ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form className="work-search" action="/staff/training/enquiries">
      <SelectField
        name="state"
        label="Standing"
        blank="All that are open"
        defaultValue={asked.state}
        options={OPEN_ENQUIRY.map((value) => ({ value, label: ENQUIRY_WORDS[value].label }))}
      />
      <SelectField name="owner" label="Whose" blank="Everybody’s" defaultValue={asked.owner} options={owners} />
      <CheckboxField name="overdue" label="Overdue" defaultValue={asked.overdue} />
      <SubmitButton variant="secondary">Show</SubmitButton>
    </form>
  );
}
