import { openWords } from "#adapters/sealing/sealed-words.ts";
import { londonTimeInWords } from "#domain/london-clock.ts";
import type { DataSection } from "#domain/privacy/data-file.ts";
import { placeLines } from "#domain/training/where-in-words.ts";
import type { Held } from "./held-data.ts";

/** What somebody booked, and who they said would come. */
export function sectionsOfTrainings(one: Held): DataSection[] {
  const bookings = one.bookings.map(({ reference, status, bookedAt, trainingSession }) => ({
    title: `Your booking ${reference}`,
    rows: [["Booked", londonTimeInWords(bookedAt)], ["How it stands", status], ...dayRows(trainingSession)] as const,
  }));
  const seats = one.seatBookings.map((booking) => ({
    title: `Your places ${booking.reference}`,
    rows: [
      ["Booked", londonTimeInWords(booking.bookedAt)],
      ["How they stand", booking.status],
      ["Places", String(booking.seats)],
      ["Purchase order number", booking.purchaseOrderNumber],
      ...booking.delegates.map(({ sealed }) => ["Who comes", openWords(one, sealed)] as const),
      ...dayRows(booking.trainingSession),
    ] as const,
  }));
  return [...bookings, ...seats];
}

type Day = Held["bookings"][number]["trainingSession"];

function dayRows({ title, startsAt, place, placePostcode, onlineLink }: Day) {
  return [
    ["Training", title],
    ["Begins", londonTimeInWords(startsAt)],
    ["Place", placeLines({ place, placePostcode }).join("\n")],
    ["Link", onlineLink],
  ] as const;
}
