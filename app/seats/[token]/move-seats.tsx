import { ActionForm } from "#app/_forms/action-form.tsx";
import { RadioGroup } from "#app/_forms/radio-group.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { freeUntilInWords } from "#domain/training/cancelling-words.ts";
import { placeWords } from "#domain/training/place-words.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { type SeatsOfCustomer, sessionsToMoveTo } from "#use-cases/training/seat-queries.ts";
import { moveSeatsAction } from "./actions.ts";

/** The other dates of the same price that have places for the whole party. Nothing where there is none. */
export async function MoveSeats({ seats, now }: { seats: SeatsOfCustomer; now: Date }) {
  const dates = await sessionsToMoveTo(seats, now);
  if (dates.length === 0) return null;
  const policy = await trainingPolicy();
  const options = dates.map((date) => {
    const where = date.format === "online" ? "online" : (date.place ?? "in person").replaceAll("\n", ", ");
    const cancelling = date.pricePence === 0 ? "" : `. ${freeUntilInWords(policy, date.startsAt, now)}`;
    return { value: date.id, label: londonSpanInWords(date), hint: `${date.title}, ${where}${cancelling}` };
  });
  return (
    <section className="stack no-print" aria-labelledby="move-title">
      <h2 id="move-title">Move to another date</h2>
      <p>Moving costs nothing, and your calendar follows. What cancelling costs later goes by the new date.</p>
      <ActionForm action={moveSeatsAction} className="form">
        <input type="hidden" name="token" value={seats.token} />
        <RadioGroup name="to" label="Another date" options={options} />
        <div className="actions">
          <SubmitButton variant="secondary" pendingLabel="Moving…">
            Move the {placeWords(seats.seats).places}
          </SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
