import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { trainerAction } from "./actions.ts";

type DaysOffListProps = { trainerId: string; daysOff: readonly { id: string; words: string }[] };

/** Time off that is not over, each with the way to take it out again. */
export function DaysOffList({ trainerId, daysOff }: DaysOffListProps) {
  if (daysOff.length === 0) return <p>None is put in.</p>;
  return (
    <ul>
      {daysOff.map(({ id, words }) => (
        <li key={id}>
          <form action={trainerAction} className="work-inline">
            <span>{words}</span>
            <input type="hidden" name="id" value={trainerId} />
            <input type="hidden" name="off" value={id} />
            <input type="hidden" name="intent" value="back" />
            <SubmitButton variant="quiet" pendingLabel="Taking out…">
              Take it out<span className="visually-hidden">: {words}</span>
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
