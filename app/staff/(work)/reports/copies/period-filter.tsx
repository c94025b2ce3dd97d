import { SelectField } from "#app/_forms/select-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { type Period, periodsToChoose } from "#domain/reports/period.ts";

const PAGE = "/staff/reports/copies";

/** Chooses what the report is of: a financial year, a quarter, a month, or months from one to another. */
export function PeriodFilter({ period, now }: { period: Period; now: Date }) {
  const { years, quarters, months } = periodsToChoose(now);
  const named = [...years, ...quarters, ...months];
  const isNamed = named.some(({ key }) => key === period.key);
  return (
    <div className="no-print">
      <form className="work-search" action={PAGE}>
        <SelectField
          name="period"
          label="Period"
          options={[...(isNamed ? [] : [period]), ...named].map(({ key, name }) => ({ value: key, label: name }))}
          defaultValue={period.key}
        />
        <SubmitButton variant="secondary">Show</SubmitButton>
      </form>
      <details className="work-fold" open={period.key.includes("..")}>
        <summary>Other months</summary>
        <form className="work-search" action={PAGE}>
          <TextField
            name="from"
            label="From"
            hint="Like 2026-04."
            defaultValue={period.months[0]?.key}
            width="short"
            maxLength={7}
            autoComplete="off"
          />
          <TextField
            name="to"
            label="Up to and with"
            hint="Like 2026-09."
            defaultValue={period.months.at(-1)?.key}
            width="short"
            maxLength={7}
            autoComplete="off"
          />
          <SubmitButton variant="secondary">Show these months</SubmitButton>
        </form>
      </details>
    </div>
  );
}
