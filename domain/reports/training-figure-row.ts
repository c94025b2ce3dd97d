import { penceAsPounds } from "#domain/money.ts";
import type { CountedMonth } from "./training-figures.ts";

/** A month's figures as a row of a file: money in pounds, nothing where an average is not shown. No cell was typed by anyone. */
export function figureRow(name: string, { counts, feedback }: Omit<CountedMonth, "month">) {
  return {
    Month: name,
    "By arrangement, online": counts.arrangedOnline,
    "By arrangement, in person": counts.arrangedInPerson,
    "Open, online": counts.openOnline,
    "Open, in person": counts.openInPerson,
    "Staff reached": counts.staff,
    "Volunteers reached": counts.volunteers,
    "Service users reached": counts.serviceUsers,
    "Useful (1 to 5)": shown(feedback.useful),
    "Confident before (1 to 5)": shown(feedback.confidentBefore),
    "Confident after (1 to 5)": shown(feedback.confidentAfter),
    "Would recommend it (share)": shown(feedback.recommends),
    Paid: penceAsPounds(counts.paidPence),
    "Given back": penceAsPounds(counts.backPence),
    Income: penceAsPounds(counts.paidPence - counts.backPence),
    "Bookings cancelled": counts.bookingsCancelled,
    "Places cancelled": counts.placesCancelled,
    "Places at open sessions": counts.capacity,
    "Places taken": counts.placesSold,
  };
}

const shown = (average: number | null) => average?.toFixed(2) ?? "";
