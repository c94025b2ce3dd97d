import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { claimIsStale, isBeforePacking } from "#domain/fulfilment/consignment-life.ts";
import type { Parcel } from "#use-cases/fulfilment/parcel-query.ts";
import { workAction } from "../actions.ts";
import type { BatchButton } from "../batch-bar.tsx";
import { DispatchForm } from "../dispatch-form.tsx";

type ParcelActionsProps = { parcel: Parcel; me: string; now: Date };

/** Everything that this colleague can do with this parcel now. */
export function ParcelActions({ parcel, me, now }: ParcelActionsProps) {
  const isHeld = parcel.heldAt !== null;
  const isMine = parcel.holderId === me;
  const isLeft = parcel.claimedAt !== null && claimIsStale(parcel.claimedAt, now);
  const buttons = buttonsFor(parcel, { isHeld, isMine, isLeft });
  const canHold = !isHeld && (isBeforePacking(parcel.status) || parcel.status === "packed");
  if (buttons.length === 0 && !canHold) return null;
  return (
    <div className="toolbar">
      {parcel.status === "packed" && !isHeld && (isMine || isLeft) && <DispatchForm row={parcel} />}
      <form action={workAction} className="work-inline">
        <input type="hidden" name="id" value={parcel.id} />
        <input type="hidden" name="code" value={parcel.code} />
        {canHold && <button type="submit" name="intent" value="hold" hidden tabIndex={-1} />}
        {buttons.map(({ intent, label, variant = "secondary" }) => (
          <SubmitButton key={intent} name="intent" value={intent} variant={variant}>
            {label}
          </SubmitButton>
        ))}
        {canHold && (
          <>
            <label htmlFor="reason">Reason to hold</label>
            <input id="reason" name="reason" className="input" maxLength={200} autoComplete="off" />
            <SubmitButton name="intent" value="hold" variant="quiet">
              Hold
            </SubmitButton>
          </>
        )}
      </form>
    </div>
  );
}

type Standing = { isHeld: boolean; isMine: boolean; isLeft: boolean };

function buttonsFor(parcel: Parcel, { isHeld, isMine, isLeft }: Standing): BatchButton[] {
  const buttons: BatchButton[] = [];
  if (isHeld) buttons.push({ intent: "unhold", label: "End the hold", variant: "primary" });
  if (parcel.status === "queued" && !isHeld) buttons.push({ intent: "claim", label: "Claim", variant: "primary" });
  if (parcel.status === "claimed" && !isHeld && !isMine && isLeft)
    buttons.push({ intent: "claim", label: "Take over" });
  if (parcel.status === "claimed" && !isHeld && isMine)
    buttons.push({ intent: "pack", label: "Packed", variant: "primary" });
  if (parcel.status === "claimed" && (isMine || isLeft)) buttons.push({ intent: "release", label: "Put back" });
  if (parcel.status === "packed" && (isMine || isLeft)) buttons.push({ intent: "unpack", label: "Unpack" });
  return buttons;
}
