import type { FormState } from "#app/_forms/form-state.ts";
import { DATE_ROWS } from "#domain/training/proposal-answers.ts";
import { WhenFields } from "../when-fields.tsx";

const CALLED = { "1": "First date", "2": "Second date", "3": "Third date" } as const;

/** Up to three dates that the customer can choose from, by clocks in the United Kingdom. */
export function DateFields({ values, errors }: Pick<FormState, "values" | "errors">) {
  return DATE_ROWS.map((row) => (
    <fieldset key={row} className="field">
      <legend className="field-label">
        {CALLED[row]}
        {row !== "1" && <span className="field-optional"> (optional)</span>}
      </legend>
      <WhenFields values={values} errors={errors} row={row} />
    </fieldset>
  ));
}
