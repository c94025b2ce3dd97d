import { Notice } from "#app/_components/notice.tsx";
import { NumberField } from "#app/_forms/number-field.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import type { CountSeen, TitleToCount } from "#use-cases/stock/look-at-counts.ts";
import type { StocktakeState } from "./actions.ts";
import { differenceWords } from "./difference-words.ts";

type CountedTitleProps = {
  title: TitleToCount;
  state: StocktakeState;
  seen: CountSeen | undefined;
  wasLooked: boolean;
};

/** One title: its count, and once that was looked at what the books say, and why they differ. */
export function CountedTitle({ title: { sku, title, mark }, state, seen, wasLooked }: CountedTitleProps) {
  const { values, errors } = state;
  const [counted, reason] = [`counted.${sku}`, `reason.${sku}`];
  return (
    <fieldset className="work-counted">
      <legend>{title}</legend>
      <input type="hidden" name={`mark.${sku}`} value={seen?.mark ?? values[`mark.${sku}`] ?? mark} />
      <input type="hidden" name={`shown.${sku}`} value={seen ? String(seen.counted) : ""} />
      <NumberField name={counted} label="Copies you counted" defaultValue={values[counted]} error={errors[counted]} />
      {wasLooked && !seen && <p>Not counted: it stays as it is.</p>}
      {seen && <Seen seen={seen} />}
      {seen && seen.change !== 0 && !seen.isBelowAllocated && (
        <TextField
          name={reason}
          label="Why it differs"
          hint="As far as you know: damaged, given away by hand, never written down."
          maxLength={200}
          autoComplete="off"
          defaultValue={values[reason]}
          error={errors[reason]}
        />
      )}
    </fieldset>
  );
}

function Seen({ seen }: { seen: CountSeen }) {
  return (
    <>
      {seen.hasMoved && (
        <Notice tone="warning" title="Copies came or went meanwhile." announce>
          <p>
            Our records changed after this form was shown. If you counted before that, count again. See{" "}
            <a href={`/staff/stock/movements?publication=${encodeURIComponent(seen.sku)}`}>what moved</a>.
          </p>
        </Notice>
      )}
      <p data-difference={seen.change}>{differenceWords(seen)}</p>
    </>
  );
}
