import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { EmailRow } from "#use-cases/mail/queries.ts";
import { sendAgainAction } from "./actions.ts";

/** The one thing to do about an email that did not arrive, where it can be made anew. */
export function SendAgain({ row }: { row: EmailRow }) {
  if (row.wasMadeAnew) return <>Sent again</>;
  if (!row.canBeMadeAnew) return null;
  return (
    <form action={sendAgainAction}>
      <input type="hidden" name="id" value={row.id} />
      <SubmitButton variant="secondary" pendingLabel="Queueing…">
        Send again
      </SubmitButton>
    </form>
  );
}
