"use client";

import type { ReactNode } from "react";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useSafeAction } from "#app/_forms/use-form-action.ts";
import { claimIsStale, isBeforePacking } from "#domain/fulfilment/consignment-life.ts";
import type { Parcel } from "#use-cases/fulfilment/parcel-query.ts";
import { workAction } from "../actions.ts";
import { type BatchButton, EnterButton, ReasonField } from "../batch-bar.tsx";
import { DispatchCell } from "../dispatch-cell.tsx";
import { OUTCOME } from "../find-parcel.tsx";
import { OutcomeNotice } from "../outcome-notice.tsx";
import { UNTOUCHED, unsentWork, type WorkState } from "../work-state.ts";

type ParcelActionsProps = {
  parcel: Parcel;
  me: string;
  now: Date;
  /** What an address says of the last press, where the page does not know better. */
  notice: ReactNode;
};

/** Everything that this colleague can do with this parcel now, and what became of the last press. */
export function ParcelActions({ notice, ...parcel }: ParcelActionsProps) {
  const [{ said, kept }, action] = useSafeAction<WorkState>(workAction, UNTOUCHED, unsentWork);
  return (
    <>
      <div id={OUTCOME}>{said === null ? notice : <OutcomeNotice said={said} />}</div>
      <Buttons {...parcel} action={action} kept={kept} />
    </>
  );
}

type ButtonsProps = Omit<ParcelActionsProps, "notice"> & {
  action: (form: FormData) => void;
  kept: WorkState["kept"];
};

function Buttons({ parcel, me, now, action, kept }: ButtonsProps) {
  const isHeld = parcel.heldAt !== null;
  const isMine = parcel.holderId === me;
  const isLeft = parcel.claimedAt !== null && claimIsStale(parcel.claimedAt, now);
  const canUndo = parcel.status === "dispatched" && parcel.undoUntil !== null && parcel.undoUntil > now;
  const buttons = buttonsFor(parcel, { isHeld, isMine, isLeft, canUndo });
  const canHold = !isHeld && (isBeforePacking(parcel.status) || parcel.status === "packed");
  const canGo = parcel.status === "packed" && !isHeld && (isMine || isLeft);
  if (buttons.length === 0 && !canHold) return null;
  return (
    <form id="parcel" action={action} className="toolbar">
      <input type="hidden" name="id" value={parcel.id} />
      <input type="hidden" name="code" value={parcel.code} />
      <EnterButton />
      {canGo && <DispatchCell row={parcel} form="parcel" kept={kept} />}
      {buttons.map(({ intent, label, variant = "secondary" }) => (
        <SubmitButton key={intent} name="intent" value={intent} variant={variant}>
          {label}
        </SubmitButton>
      ))}
      {canHold && (
        <span className="work-inline">
          <label htmlFor="reason">Reason to hold</label>
          <ReasonField id="reason" kept={kept} />
          <SubmitButton name="intent" value="hold" variant="quiet">
            Hold
          </SubmitButton>
        </span>
      )}
    </form>
  );
}

type Standing = { isHeld: boolean; isMine: boolean; isLeft: boolean; canUndo: boolean };

function buttonsFor(parcel: Parcel, { isHeld, isMine, isLeft, canUndo }: Standing): BatchButton[] {
  const buttons: BatchButton[] = [];
  if (canUndo) buttons.push({ intent: "undispatch", label: "Take back the dispatch" });
  if (isHeld) buttons.push({ intent: "unhold", label: "End the hold", variant: "primary" });
  if (parcel.status === "queued" && !isHeld) buttons.push({ intent: "claim", label: "Claim", variant: "primary" });
  if (parcel.status === "claimed" && !isHeld && !isMine && isLeft)
    buttons.push({ intent: "claim", label: "Take over" });
  if (parcel.status === "claimed" && !isHeld && isMine)
    buttons.push({ intent: "pack", label: "Mark as packed", variant: "primary" });
  if (parcel.status === "claimed" && (isMine || isLeft)) buttons.push({ intent: "release", label: "Put back" });
  if (parcel.status === "packed" && (isMine || isLeft)) buttons.push({ intent: "unpack", label: "Unpack" });
  return buttons;
}
