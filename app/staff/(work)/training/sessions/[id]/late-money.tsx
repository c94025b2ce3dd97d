import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { placesInWords } from "#domain/training/seats-asked.ts";
import type { PartyOfSession, SessionInDetail } from "#use-cases/training/session-queries.ts";
import { lateSeatsAction } from "./actions.ts";

type LateMoneyProps = { session: SessionInDetail; parties: readonly PartyOfSession[]; now: Date };

/** Money that came for places whose time had run out: the two ways out of it, for each party. */
export function LateMoney({ session, parties, now }: LateMoneyProps) {
  const isAhead = session.status === "planned" && session.startsAt > now;
  const left = (session.capacity ?? 0) - session.seatsTaken;
  return (
    <ul className="work-tasks">
      {parties.map(({ id, reference, contactName, seats, status }) => (
        <li key={id}>
          <div>
            <p className="work-task-title">
              {contactName ?? "Somebody"} paid for {placesInWords(seats)} after the time ran out
            </p>
            <p>
              {isAhead && left >= seats && status === "lapsed"
                ? "There are as many left: give them, or give the money back."
                : "They cannot be given any more: give the money back."}
            </p>
          </div>
          <form action={lateSeatsAction} className="actions">
            <input type="hidden" name="id" value={session.id} />
            <input type="hidden" name="reference" value={reference} />
            {isAhead && left >= seats && status === "lapsed" && (
              <SubmitButton name="way" value="give" variant="secondary">
                Give the places
              </SubmitButton>
            )}
            <SubmitButton name="way" value="back" variant="secondary">
              Give the money back
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
