import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { BatchParcel } from "#use-cases/fulfilment/batch-queries.ts";
import { EnterButton, ReasonField } from "../../batch-bar.tsx";
import type { Kept } from "../../posted-work.ts";
import { TickAll } from "../../tick-all.tsx";
import style from "./batch.module.css";

/** The form that the ticks, fields and buttons of the parcels belong to. */
export const BATCH_FORM = "batch";

type BatchButtonsProps = {
  number: number;
  parcels: readonly BatchParcel[];
  me: string;
  action: (form: FormData) => void;
  kept: Kept;
};

/** What can be done with all of a batch at once, and with those that are ticked. */
export function BatchButtons({ number, parcels, me, action, kept }: BatchButtonsProps) {
  const mine = parcels.filter(({ holderId, heldReason }) => holderId === me && heldReason === null);
  const toPack = mine.filter(({ status }) => status === "claimed").length;
  const packed = mine.filter(({ status }) => status === "packed").length;
  const isOver = parcels.every(({ status }) => status !== "claimed" && status !== "packed");
  return (
    <form id={BATCH_FORM} action={action} className={style.buttons}>
      <input type="hidden" name="batch" value={number} />
      <EnterButton />
      <div className="toolbar">
        {toPack > 0 && (
          <AllButton
            intent="pack_all"
            words={toPack === 1 ? "Pack the one that is left" : `Pack all ${toPack} that are left`}
          />
        )}
        {packed > 0 && (
          <AllButton
            intent="dispatch_all"
            words={packed === 1 ? "Dispatch the one packed" : `Dispatch all ${packed} packed`}
          />
        )}
      </div>
      {!isOver && (
        <details className="work-fold">
          <summary>Work on those that are ticked</summary>
          <div className="toolbar">
            <TickAll form={BATCH_FORM} />
            <Chosen intent="pack" words="Pack" />
            <Chosen intent="unpack" words="Unpack" />
            <Chosen intent="dispatch" words="Dispatch" />
            <Chosen intent="release" words="Put back" />
            <Chosen intent="claim" words="Take over what was left" />
            <Chosen intent="unhold" words="End the hold" />
            <span className="work-inline">
              <label htmlFor="batch-reason">Reason to hold</label>
              <ReasonField id="batch-reason" kept={kept} />
              <Chosen intent="hold" words="Hold" />
            </span>
          </div>
        </details>
      )}
    </form>
  );
}

function AllButton({ intent, words }: { intent: string; words: string }) {
  return (
    <SubmitButton name="intent" value={intent} variant="primary">
      {words}
    </SubmitButton>
  );
}

function Chosen({ intent, words }: { intent: string; words: string }) {
  return (
    <SubmitButton name="intent" value={intent} variant="secondary">
      {words}
    </SubmitButton>
  );
}
