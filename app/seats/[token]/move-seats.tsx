import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { type SeatsOfCustomer, sessionsToMoveTo } from "#use-cases/training/seat-queries.ts";
import { moveSeatsAction } from "./actions.ts";

/** The other dates of the same price that have places for the whole party. Nothing where there is none. */
export async function MoveSeats({ seats, now }: { seats: SeatsOfCustomer; now: Date }) {
  const dates = await sessionsToMoveTo(seats, now);
  if (dates.length === 0) return null;
  const options = dates.map((date) => ({
    value: date.id,
    label: londonSpanInWords(date),
    hint: `${date.title}, ${date.format === "online" ? "online" : (date.place ?? "in person").replaceAll("\n", ", ")}`,
  }));
  return (
    <section className="stack no-print" aria-labelledby="move-title">
      <h2 id="move-title">Move to another date</h2>
      <p>It costs nothing as long as cancelling does not, and your calendar follows.</p>
      <form action={moveSeatsAction} className="form">
        <input type="hidden" name="token" value={seats.token} />
        <RadioGroup name="to" label="Another date" options={options} />
        <div className="actions">
          <SubmitButton variant="secondary" pendingLabel="Moving…">
            Move the places
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
