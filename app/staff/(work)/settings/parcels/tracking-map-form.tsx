import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { TextField } from "#app/_forms/text-field.tsx";
import { LONGEST_HEADING } from "#domain/fulfilment/carrier-map.ts";
import type { TrackingMap } from "#domain/fulfilment/tracking-lines.ts";
import { setTrackingMapAction } from "./actions.ts";

/** The headings of the file that the carrier gives back. */
export function TrackingMapForm({ standing }: { standing: TrackingMap }) {
  return (
    <form action={setTrackingMapAction} className="work-form">
      <p>
        We find the codes and the numbers in most files without help. Where we find the wrong column, enter the heading
        of the right one.
      </p>
      <TextField
        name="codeHeading"
        label="Heading of the parcels’ codes"
        defaultValue={standing.code}
        maxLength={LONGEST_HEADING}
        width="medium"
        autoComplete="off"
        optional
      />
      <TextField
        name="numberHeading"
        label="Heading of the tracking numbers"
        defaultValue={standing.number}
        maxLength={LONGEST_HEADING}
        width="medium"
        autoComplete="off"
        optional
      />
      <SubmitButton variant="secondary" pendingLabel="Saving…">
        Save the headings
      </SubmitButton>
    </form>
  );
}
