import { londonSpanInWords } from "#domain/london-span.ts";
import { STANDING_WORDS } from "#domain/training/trainer-standing.ts";
import type { Proposal } from "#use-cases/training/proposal-queries.ts";
import { trainerAvailability } from "#use-cases/training/trainer-availability.ts";

/** Says of each date of a proposal which trainers are not free then, those who are chosen first. */
export async function TrainersAtDates({ proposal }: { proposal: Proposal }) {
  const { dates, travelMinutes, trainerIds } = proposal;
  const trainers = await trainerAvailability({ dates, travelMinutes });
  const inOrder = trainers.toSorted((one, other) => rank(trainerIds, one.id) - rank(trainerIds, other.id));
  return (
    <dl className="stack">
      {dates.map(({ position, startsAt, endsAt }, place) => {
        const busy = inOrder.filter(({ standings }) => standings[place] !== "free");
        return (
          <div key={position}>
            <dt>{londonSpanInWords({ startsAt, endsAt })}</dt>
            {busy.map(({ id, name, standings }) => (
              <dd key={id}>
                {name}
                {trainerIds.includes(id) && " (chosen)"}: {STANDING_WORDS[standings[place] ?? "free"]}
              </dd>
            ))}
            {busy.length === 0 && <dd>Every trainer is free.</dd>}
          </div>
        );
      })}
    </dl>
  );
}

function rank(chosen: readonly string[], id: string): number {
  return chosen.includes(id) ? 0 : 1;
}
