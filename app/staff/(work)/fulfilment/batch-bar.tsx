import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { workAction } from "./actions.ts";
import { TickAll } from "./tick-all.tsx";

export type BatchButton = { intent: string; label: string; variant?: "primary" | "secondary" };

type BatchBarProps = {
  /** The form's id: the tick boxes of the table below name it. */
  id: string;
  show: string;
  buttons: readonly BatchButton[];
  canHold?: boolean;
};

/** The buttons that work on all ticked parcels of the table below. */
export function BatchBar({ id, show, buttons, canHold = true }: BatchBarProps) {
  return (
    <form id={id} action={workAction} className="toolbar">
      <input type="hidden" name="show" value={show} />
      {/* Enter in the reason's field presses the first button of the form: let that be the one beside it. */}
      {canHold && <button type="submit" name="intent" value="hold" hidden tabIndex={-1} />}
      <TickAll form={id} />
      {buttons.map(({ intent, label, variant = "secondary" }) => (
        <SubmitButton key={intent} name="intent" value={intent} variant={variant}>
          {label}
        </SubmitButton>
      ))}
      {canHold && (
        <span className="work-inline">
          <label htmlFor={`${id}-reason`}>Reason to hold</label>
          <input id={`${id}-reason`} name="reason" className="input" maxLength={200} autoComplete="off" />
          <SubmitButton name="intent" value="hold" variant="quiet">
            Hold
          </SubmitButton>
        </span>
      )}
    </form>
  );
}

/** The tick box of one row. */
export function Tick({ form, id, code }: { form: string; id: string; code: string }) {
  return (
    <label className="work-tick">
      <input type="checkbox" name="id" value={id} form={form} />
      <span className="visually-hidden">Choose {code}</span>
    </label>
  );
}
