import { NumberField } from "#app/_forms/number-field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";

type TierRowProps = { row: number; values: Record<string, string>; errors: Record<string, string> };

/** One price, and from how many copies on it is that of each. */
export function TierRow({ row, values, errors }: TierRowProps) {
  const [from, price] = [`from.${row}`, `price.${row}`];
  return (
    <fieldset className="work-pair">
      <legend>Price {row + 1}</legend>
      <NumberField name={from} label="From copies" defaultValue={values[from]} error={errors[from]} />
      <TextField
        name={price}
        label="Each, in pounds"
        defaultValue={values[price]}
        error={errors[price]}
        width="tiny"
        inputMode="decimal"
        autoComplete="off"
      />
    </fieldset>
  );
}
