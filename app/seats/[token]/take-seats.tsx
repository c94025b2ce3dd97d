import { WhenText } from "#app/_components/when-text.tsx";
import { ActionForm } from "#app/_forms/action-form.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { formatPence } from "#domain/money.ts";
import { freeUntilInWords } from "#domain/training/cancelling-words.ts";
import { placeWords } from "#domain/training/place-words.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import type { SeatsOfCustomer } from "#use-cases/training/seat-queries.ts";
import { takeSeatsAction } from "./actions.ts";

/** Leads to the payment of places that are held, or takes up those that are offered. */
export async function TakeSeats({ seats, can }: { seats: SeatsOfCustomer; can: "pay" | "take_up" }) {
  const { token, keptUntil, purchaseOrderNumber } = seats;
  const pence = seats.seats * (seats.trainingSession.seatPricePence ?? 0);
  const cancelling = freeUntilInWords(await trainingPolicy(), seats.trainingSession.startsAt, new Date());
  const { them, these, theyCost, placesHave } = placeWords(seats.seats);
  const isCard = pence > 0 && purchaseOrderNumber === null;
  return (
    <section className="panel" aria-labelledby="take-title">
      <h2 id="take-title">{can === "pay" ? `To pay: ${formatPence(pence)}` : `${placesHave} come free`}</h2>
      {keptUntil && (
        <p>
          We are keeping {them} for you until <WhenText at={keptUntil} style="date_and_time" />. After that others may
          have {them}, and you owe nothing.
        </p>
      )}
      {can === "take_up" && pence > 0 && (
        <p>
          {theyCost} {formatPence(pence)}. {isCard ? "You pay by card next." : "We will send you an invoice."}{" "}
          {cancelling}
        </p>
      )}
      <ActionForm action={takeSeatsAction}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton pendingLabel={isCard ? "Opening the payment page…" : "Booking…"}>
          {can === "pay" ? "Pay now by card" : `Take ${these}`}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
