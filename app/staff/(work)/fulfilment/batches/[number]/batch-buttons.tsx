import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { isInHand } from "#domain/fulfilment/consignment-life.ts";
import type { BatchParcel } from "#use-cases/fulfilment/batch-queries.ts";
import { EnterButton, ReasonField } from "../../batch-bar.tsx";
import type { Intent, IntentOfAll } from "../../intents.ts";
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
  return (
    <form id={BATCH_FORM} action={action} className={style.buttons}>
      <input type="hidden" name="batch" value={number} />
      <EnterButton />
      <div className="toolbar">
        {toPack > 0 && (
          <Press
            intent="pack_all"
            words={toPack === 1 ? "Pack the one that is left" : `Pack all ${toPack} that are left`}
            variant="primary"
          />
        )}
        {packed > 0 && (
          <Press
            intent="dispatch_all"
            words={packed === 1 ? "Dispatch the one packed" : `Dispatch all ${packed} packed`}
            variant="primary"
          />
        )}
      </div>
      {parcels.some(({ status }) => isInHand(status)) && (
        <details className="work-fold">
          <summary>Work on those that are ticked</summary>
          <div className="toolbar">
            <TickAll form={BATCH_FORM} />
            <Press intent="pack" words="Pack" />
            <Press intent="unpack" words="Unpack" />
            <Press intent="dispatch" words="Dispatch" />
            <Press intent="release" words="Put back" />
            <Press intent="claim" words="Take over what was left" />
            <Press intent="unhold" words="End the hold" />
            <span className="work-inline">
              <label htmlFor="batch-reason">Reason to hold</label>
              <ReasonField id="batch-reason" kept={kept} />
              <Press intent="hold" words="Hold" />
            </span>
          </div>
        </details>
      )}
    </form>
  );
}

type PressProps = { intent: Intent | IntentOfAll; words: string; variant?: "primary" | "secondary" };

function Press({ intent, words, variant = "secondary" }: PressProps) {
  return (
    <SubmitButton name="intent" value={intent} variant={variant}>
      {words}
    </SubmitButton>
  );
}
