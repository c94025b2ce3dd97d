"use client";

import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { useSafeAction } from "#app/_forms/use-form-action.ts";
import type { BatchParcel } from "#use-cases/fulfilment/batch-queries.ts";
import { OUTCOME } from "../../find-parcel.tsx";
import { howFarWords } from "../../how-far.ts";
import { OutcomeNotice } from "../../outcome-notice.tsx";
import type { Said } from "../../say-outcome.ts";
import { unsentWork } from "../../work-state.ts";
import { batchAction } from "./actions.ts";
import style from "./batch.module.css";
import { BatchButtons } from "./batch-buttons.tsx";
import { BatchRow } from "./batch-row.tsx";
import { type BatchState, UNTOUCHED_BATCH, type Undo } from "./batch-state.ts";
import { ScanForm } from "./scan-form.tsx";
import { useSafeFocus } from "./use-safe-focus.ts";

type BatchScreenProps = {
  number: number;
  parcels: readonly BatchParcel[];
  me: string;
  /** What the address says of the claim that led here, until something is pressed. */
  saidBefore: Said | null;
};

/** How far the batch is, what a scanned code does, and each parcel with the one press that comes next. */
export function BatchScreen({ number, parcels, me, saidBefore }: BatchScreenProps) {
  const [state, action] = useSafeAction<BatchState>(batchAction, UNTOUCHED_BATCH, unsentWork);
  useSafeFocus();
  const said = state.said ?? saidBefore;
  const claimed: Undo = { intent: "release_all", ids: [], words: "Undo: put all back" };
  const undo = state.said === null && saidBefore?.tone === "success" ? claimed : state.undo;
  return (
    <>
      <ScanForm action={action} number={number} mode={state.mode} />
      <div id={OUTCOME} className={style.outcome}>
        <OutcomeNotice said={said} />
        {/* Another press is another button: a second Enter does not take back what the first did. */}
        {undo && <UndoForm key={undo.intent} undo={undo} number={number} action={action} />}
      </div>
      {parcels.length > 0 && (
        <>
          <HowFar parcels={parcels} />
          <BatchButtons number={number} parcels={parcels} me={me} action={action} kept={state.kept} />
          <ol className={style.parcels}>
            {parcels.map((parcel) => (
              <BatchRow key={parcel.id} parcel={parcel} me={me} kept={state.kept} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function HowFar({ parcels }: { parcels: readonly BatchParcel[] }) {
  const sent = parcels.filter(({ status }) => status === "dispatched").length;
  const packed = parcels.filter(({ status }) => status === "packed").length;
  const all = parcels.length;
  return (
    <p className={style.howFar}>
      <progress value={packed + sent} max={all} aria-label="Packed or sent" />
      <span>{howFarWords({ all, packed, sent })}</span>
    </p>
  );
}

type UndoFormProps = { undo: Undo; number: number; action: (form: FormData) => void };

function UndoForm({ undo, number, action }: UndoFormProps) {
  return (
    <form action={action}>
      <input type="hidden" name="batch" value={number} />
      {undo.ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <SubmitButton name="intent" value={undo.intent} variant="secondary" pendingLabel="Taking it back…">
        {undo.words}
      </SubmitButton>
    </form>
  );
}
