import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { ANY_PARCEL, BATCH_KINDS, BATCH_SIZES, BATCH_WAITS, type BatchWish } from "#domain/fulfilment/batch-wish.ts";
import { claimNextAction } from "./actions.ts";

type ClaimNextProps = {
  /** What was asked for, where nothing came of it. */
  count?: string | undefined;
  wish?: BatchWish;
};

/** "Claim the next [20]": the oldest of the queue that nobody holds, of the kind that is wanted on the table. */
export function ClaimNext({ count = "20", wish = ANY_PARCEL }: ClaimNextProps) {
  return (
    <form action={claimNextAction} className="work-inline work-above-list">
      <SubmitButton pendingLabel="Claiming…">Claim the next</SubmitButton>
      <input
        name="count"
        className="input"
        data-width="tiny"
        aria-label="How many to claim"
        defaultValue={count}
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
      />
      <Choice name="kind" label="Kind" chosen={wish.kind} options={wordsOf(BATCH_KINDS)} />
      <Choice name="size" label="Size" chosen={wish.size} options={wordsOf(BATCH_SIZES)} />
      <Choice
        name="waited"
        label="Waits for"
        chosen={String(wish.waitedDays)}
        options={BATCH_WAITS.map((days) => [String(days), days === 0 ? "However long" : `${days} days or more`])}
      />
    </form>
  );
}

function wordsOf(table: Record<string, { words: string }>): [string, string][] {
  return Object.entries(table).map(([value, { words }]) => [value, words]);
}

type ChoiceProps = { name: string; label: string; chosen: string; options: (readonly [string, string])[] };

function Choice({ name, label, chosen, options }: ChoiceProps) {
  return (
    // A new key, because React resets a select to its first default after an action.
    <select key={chosen} name={name} className="input" aria-label={label} defaultValue={chosen}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}
