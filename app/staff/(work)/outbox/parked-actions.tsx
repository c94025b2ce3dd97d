import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { mayArriveTwice } from "#domain/mail/arrives-twice.ts";
import type { EmailRow } from "#use-cases/mail/email-row.ts";
import { parkedAction } from "./actions.ts";

/** What a person can do with a parked email. Where it may have arrived already, that is said before. */
export function ParkedActions({ row, now }: { row: EmailRow; now: Date }) {
  const twice = mayArriveTwice(row, now);
  return (
    <form action={parkedAction} className="work-parked">
      <input type="hidden" name="id" value={row.id} />
      {twice && <input type="hidden" name="evenTwice" value="yes" />}
      {twice && (
        <p className="work-warning">It may have been sent more than 23 hours ago. Sent again, it may arrive twice.</p>
      )}
      <div className="work-inline work-nowrap">
        <SubmitButton name="intent" value="retry" variant="secondary" pendingLabel="Queueing…">
          {twice ? "Send it all the same" : "Try again now"}
        </SubmitButton>
        <SubmitButton name="intent" value="drop" variant="quiet" pendingLabel="Dropping…">
          Drop it
        </SubmitButton>
      </div>
    </form>
  );
}
