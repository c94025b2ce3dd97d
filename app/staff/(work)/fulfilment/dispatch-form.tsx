import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { ParcelRow } from "#use-cases/fulfilment/queries.ts";
import { workAction } from "./actions.ts";

type DispatchFormProps = { row: Pick<ParcelRow, "id" | "code" | "heldReason">; show?: string };

/** One packed parcel's way out. A scanner types the number and presses Enter, which sends this form and no other. */
export function DispatchForm({ row, show }: DispatchFormProps) {
  if (row.heldReason !== null) return <>Held</>;
  return (
    <form action={workAction} className="work-inline">
      <input type="hidden" name="id" value={row.id} />
      {show ? <input type="hidden" name="show" value={show} /> : <input type="hidden" name="code" value={row.code} />}
      <input type="hidden" name="intent" value="dispatch" />
      <input
        name="tracking"
        className="input"
        aria-label={`Tracking number of ${row.code}, if there is one`}
        placeholder="Tracking (optional)"
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <SubmitButton pendingLabel="Dispatching…" aria-label={`Dispatch ${row.code}`}>
        Dispatch
      </SubmitButton>
    </form>
  );
}
