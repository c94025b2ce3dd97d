import type { KeyboardEvent } from "react";
import type { ParcelRow } from "#use-cases/fulfilment/queries.ts";
import type { Kept } from "./posted-work.ts";

type DispatchCellProps = {
  row: Pick<ParcelRow, "id" | "code" | "heldReason">;
  /** The id of the form that its field and button belong to. */
  form: string;
  kept: Kept;
};

/** One packed parcel's way out. A scanner types the number and presses Enter, which sends this parcel and no other. */
export function DispatchCell({ row: { id, code, heldReason }, form, kept }: DispatchCellProps) {
  if (heldReason !== null) return <>Held</>;
  return (
    <span className="work-inline">
      <input
        name={`tracking.${id}`}
        form={form}
        className="input"
        aria-label={`Tracking number of ${code}, if there is one`}
        placeholder="Tracking (optional)"
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        defaultValue={kept.tracking[id]}
        onKeyDown={pressOwnButton}
      />
      <button
        type="submit"
        form={form}
        name="intent"
        value={`dispatch:${id}`}
        className="button"
        data-variant="primary"
        aria-label={`Dispatch ${code}`}
      >
        Dispatch
      </button>
    </span>
  );
}

function pressOwnButton(event: KeyboardEvent<HTMLInputElement>) {
  const button = event.currentTarget.nextElementSibling;
  if (event.key !== "Enter" || !(button instanceof HTMLButtonElement)) return;
  event.preventDefault();
  button.click();
}
