import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { BATCH_KINDS, BATCH_SIZES, BATCH_WAITS } from "#domain/fulfilment/batch-wish.ts";
import { claimNextAction } from "./actions.ts";

/** "Claim the next [20]": the oldest of the queue that nobody holds, of the kind that is wanted on the table. */
export function ClaimNext() {
  return (
    <form action={claimNextAction} className="work-inline work-found">
      <SubmitButton pendingLabel="Claiming…">Claim the next</SubmitButton>
      <input
        name="count"
        className="input"
        data-width="tiny"
        aria-label="How many to claim"
        defaultValue="20"
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
      />
      <Choice name="kind" label="Kind" options={wordsOf(BATCH_KINDS)} />
      <Choice name="size" label="Size" options={wordsOf(BATCH_SIZES)} />
      <Choice
        name="waited"
        label="Waits for"
        options={BATCH_WAITS.map((days) => [String(days), days === 0 ? "However long" : `${days} days or more`])}
      />
    </form>
  );
}

function wordsOf(table: Record<string, { words: string }>): [string, string][] {
  return Object.entries(table).map(([value, { words }]) => [value, words]);
}

type ChoiceProps = { name: string; label: string; options: (readonly [string, string])[] };

function Choice({ name, label, options }: ChoiceProps) {
  return (
    <select name={name} className="input" aria-label={label}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
