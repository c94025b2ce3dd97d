import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { Intent } from "./intents.ts";
import type { Kept } from "./posted-work.ts";
import { TickAll } from "./tick-all.tsx";

export type BatchButton = { intent: Intent; label: string; variant?: "primary" | "secondary" };

type BatchBarProps = {
  /** The form's id: the fields of the table below name it. */
  id: string;
  show: string;
  buttons: readonly BatchButton[];
  action: (form: FormData) => void;
  kept: Kept;
  canHold?: boolean;
};

/** The buttons that work on all ticked parcels of the table below. */
export function BatchBar({ id, show, buttons, action, kept, canHold = true }: BatchBarProps) {
  return (
    <form id={id} action={action} className="toolbar">
      <input type="hidden" name="show" value={show} />
      <EnterButton />
      <TickAll form={id} />
      {buttons.map(({ intent, label, variant = "secondary" }) => (
        <SubmitButton key={intent} name="intent" value={intent} variant={variant}>
          {label}
        </SubmitButton>
      ))}
      {canHold && (
        <span className="work-inline">
          <label htmlFor={`${id}-reason`}>Reason to hold</label>
          <ReasonField id={`${id}-reason`} kept={kept} />
          <SubmitButton name="intent" value="hold" variant="quiet">
            Hold
          </SubmitButton>
        </span>
      )}
    </form>
  );
}

/** Enter in a field presses the first button of its form: let that be one that looks at what was typed. */
export function EnterButton() {
  return <button type="submit" name="intent" value="enter" hidden tabIndex={-1} />;
}

export function ReasonField({ id, kept }: { id: string; kept: Kept }) {
  return (
    <input id={id} name="reason" className="input" maxLength={200} autoComplete="off" defaultValue={kept.reason} />
  );
}

/** The tick box of one row. */
export function Tick({ form, id, code, kept }: { form: string; id: string; code: string; kept: Kept }) {
  return (
    <label className="work-tick">
      <input type="checkbox" name="id" value={id} form={form} defaultChecked={kept.ticked.includes(id)} />
      <span className="work-tick-name">Choose {code}</span>
    </label>
  );
}
