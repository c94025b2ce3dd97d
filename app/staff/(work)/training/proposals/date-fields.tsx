import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";
import { DATE_ROWS } from "#domain/training/proposal-answers.ts";

const CALLED = { "1": "First date", "2": "Second date", "3": "Third date" } as const;

/** Up to three dates that the customer can choose from, by clocks in the United Kingdom. */
export function DateFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  return DATE_ROWS.map((row) => (
    <fieldset key={row} className="field-group">
      <legend className="field-legend">
        {CALLED[row]}
        {row !== "1" && <span className="field-optional"> (optional)</span>}
      </legend>
      <TextField {...given(`date${row}`)} label="Day" type="date" width="medium" />
      <TextField {...given(`startTime${row}`)} label="Begins at" hint="UK time" type="time" width="short" />
      <TextField {...given(`endTime${row}`)} label="Ends at" type="time" width="short" />
    </fieldset>
  ));
}
