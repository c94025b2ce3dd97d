import type { FormState } from "#app/_forms/form-state.ts";
import { DATE_ROWS } from "#domain/training/proposal-answers.ts";
import { WhenFields } from "../when-fields.tsx";

const CALLED = { "1": "First date", "2": "Second date", "3": "Third date" } as const;

/** Up to three dates that the customer can choose from, by clocks in the United Kingdom. */
export function DateFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  return (
    <div className="work-dates">
      <p className="field-hint">One date, or up to three to choose from, in UK time.</p>
      {DATE_ROWS.map((row) => (
        <fieldset key={row}>
          <legend className="visually-hidden">{CALLED[row]}</legend>
          <WhenFields values={values} errors={errors} row={row} day={CALLED[row]} />
        </fieldset>
      ))}
    </div>
  );
}
