import type { ReactNode } from "react";
import type { FormState } from "#app/_forms/form-state.ts";
import { TextField } from "#app/_forms/text-field.tsx";

type WhenFieldsProps = Pick<FormState, "values" | "errors"> & {
  /** What tells this day's fields from those of another in the same form: `date1`, `startTime1`, `endTime1`. */
  row?: string;
  /** What its day is called, where there are several. Then what clocks are meant is said once, above all of them. */
  day?: ReactNode;
};

/** A day, and when it begins and ends, by clocks in the United Kingdom: in one line where there is room for it. */
export function WhenFields({ values, errors, row = "", day }: WhenFieldsProps) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  const hint = day === undefined ? "UK time" : undefined;
  return (
    <div className="work-when">
      <TextField {...given(`date${row}`)} label={day ?? "Day"} type="date" />
      <TextField {...given(`startTime${row}`)} label="Begins at" hint={hint} type="time" />
      <TextField {...given(`endTime${row}`)} label="Ends at" hint={hint} type="time" />
    </div>
  );
}
