import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { claimNextAction } from "./actions.ts";

/** "Claim the next [5]": the oldest of the queue that nobody holds. */
export function ClaimNext() {
  return (
    <form action={claimNextAction} className="work-inline">
      <SubmitButton pendingLabel="Claiming…">Claim the next</SubmitButton>
      <input
        name="count"
        className="input"
        data-width="tiny"
        aria-label="How many to claim"
        defaultValue="5"
        inputMode="numeric"
        maxLength={3}
        autoComplete="off"
      />
    </form>
  );
}
