import type { FormEvent } from "react";
import { OUTCOME } from "../../find-parcel.tsx";
import style from "./batch.module.css";
import { SCAN_MODES, type ScanMode } from "./batch-state.ts";

type ScanFormProps = { action: (form: FormData) => void; number: number; mode: ScanMode };

/** Where a scanner types the code of a slip, and what that does. */
export function ScanForm({ action, number, mode }: ScanFormProps) {
  return (
    <form action={action} className={style.scan} onSubmit={makeRoomForTheNext} onReset={keepWhatIsTyped}>
      <input type="hidden" name="batch" value={number} />
      <label htmlFor="scan">Scan or type a slip’s code</label>
      <div className={style.scanLine}>
        <input
          id="scan"
          name="scan"
          className="input"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          enterKeyHint="go"
          aria-describedby={OUTCOME}
        />
        <button type="submit" name="intent" value="scan" className="button" data-variant="secondary">
          Go
        </button>
      </div>
      <fieldset className={style.modes}>
        <legend>A scanned code</legend>
        {(Object.keys(SCAN_MODES) as ScanMode[]).map((each) => (
          // A new key, because React takes a box back to its first default after an action.
          <label key={`${each} ${mode}`} className="work-tick">
            <input type="radio" name="mode" value={each} defaultChecked={each === mode} /> {SCAN_MODES[each]}
          </label>
        ))}
      </fieldset>
    </form>
  );
}

/** Empties the field as soon as its code is on its way: a scanner does not wait for the answer before it types again. */
function makeRoomForTheNext({ currentTarget }: FormEvent<HTMLFormElement>) {
  const field = currentTarget.elements.namedItem("scan");
  setTimeout(() => {
    if (field instanceof HTMLInputElement) field.value = "";
  });
}

/** After an action React sets a form back: half a code may have been typed into it by then. */
function keepWhatIsTyped(event: FormEvent) {
  event.preventDefault();
}
