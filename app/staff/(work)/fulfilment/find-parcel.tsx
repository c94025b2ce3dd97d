import { FindBox } from "#app/staff/_work/find-box.tsx";
import { ScanTarget } from "#app/staff/_work/scan-target.tsx";
import { findParcelAction } from "./find-action.ts";

type FindParcelProps = {
  typed?: string | undefined;
  /** The page shows a packed parcel: the number of its label is what is scanned next. */
  isTrackingNext?: boolean;
};

/** A scanner types the code of a slip and presses Enter: that leads to the parcel. */
export function FindParcel({ typed, isTrackingNext = false }: FindParcelProps) {
  return (
    <>
      <FindBox
        action={findParcelAction}
        name="code"
        label="Parcel code, or words to search by"
        placeholder="Parcel code or words"
        defaultValue={typed}
        describedBy={OUTCOME}
      />
      <ScanTarget selector={isTrackingNext ? "input[name^='tracking.']" : "#find-code"} />
    </>
  );
}

/** The id of what was said about the last press of a button: read out with the box. */
export const OUTCOME = "outcome";
