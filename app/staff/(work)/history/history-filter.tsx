import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import type { HistoryView } from "./history-views.ts";
import type { HistoryWish } from "./history-wish.ts";

type HistoryFilterProps = { show: HistoryView; wish: HistoryWish; people: readonly { id: string; name: string }[] };

/** Looks for what happened: to a reference, by whom, on which day. */
export function HistoryFilter({ show, wish: { typed, wrong }, people }: HistoryFilterProps) {
  return (
    <form className="work-search" action="/staff/history">
      <input type="hidden" name="show" value={show} />
      <TextField
        name="reference"
        label="Reference"
        defaultValue={typed.reference}
        error={wrong.reference}
        maxLength={40}
        autoComplete="off"
      />
      <SelectField
        name="person"
        label="By"
        blank="Anybody"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed.person}
      />
      <TextField name="day" label="On" type="date" defaultValue={typed.day} error={wrong.day} />
      <SubmitButton variant="secondary">Look</SubmitButton>
    </form>
  );
}
