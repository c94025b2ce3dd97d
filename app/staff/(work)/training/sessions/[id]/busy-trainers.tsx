import { STANDING_WORDS } from "#domain/training/trainer-standing.ts";
import type { SessionInDetail } from "#use-cases/training/session-queries.ts";
import { trainerAvailability } from "#use-cases/training/trainer-availability.ts";

/** Says which trainers are not free at the time of the session, or outside their hours. Nothing where all are free. */
export async function BusyTrainers({ session }: { session: SessionInDetail }) {
  const found = await trainerAvailability({ dates: [session], travelMinutes: session.travelMinutes, but: session.id });
  const chosen = new Set(session.trainers.map((trainer) => trainer.id));
  const busy = found.filter(({ standings }) => standings[0] !== "free");
  if (busy.length === 0) return null;
  return (
    <>
      <h2>Trainers at that time</h2>
      <ul className="work-bullets">
        {busy.map(({ id, name, standings: [standing = "free"] }) => (
          <li key={id}>
            {name}
            {chosen.has(id) && " (trains)"}: {STANDING_WORDS[standing]}
          </li>
        ))}
      </ul>
    </>
  );
}
