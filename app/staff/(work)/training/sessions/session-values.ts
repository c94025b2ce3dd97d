import { penceAsPounds } from "#domain/money.ts";
import type { SessionInDetail } from "#use-cases/training/session-queries.ts";
import { dayValues } from "../bookings/[reference]/day-values.ts";

/** What an open session says, as the values of the form that changes it. */
export function sessionValues(session: SessionInDetail): Record<string, string> {
  const { title, about, capacity, seatPricePence, vatTreatment, trainers } = session;
  return {
    ...dayValues({ day: session }),
    title,
    about: about ?? "",
    capacity: String(capacity ?? ""),
    price: penceAsPounds(seatPricePence ?? 0),
    vatTreatment,
    ...Object.fromEntries(trainers.map(({ id }) => [`trainer.${id}`, "yes"])),
  };
}
