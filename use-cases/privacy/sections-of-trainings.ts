import { openWords } from "#adapters/sealing/sealed-words.ts";
import { londonTimeInWords } from "#domain/london-clock.ts";
import type { DataSection } from "#domain/privacy/data-file.ts";
import { placeLines } from "#domain/training/where-in-words.ts";
import type { Held } from "./held-data.ts";

/** What somebody booked, and who they said would come. */
export function sectionsOfTrainings(one: Held): DataSection[] {
  const bookings = one.bookings.map(({ reference, status, bookedAt, trainingSession }) => ({
    title: `Your booking ${reference}`,
    rows: [
      ["Booked", londonTimeInWords(bookedAt)],
      ["How it stands", status],
      ...dayRows(trainingSession, status !== "cancelled"),
    ] as const,
  }));
  const seats = one.seatBookings.map((booking) => ({
    title: `Your places ${booking.reference}`,
    rows: [
      ["Booked", londonTimeInWords(booking.bookedAt)],
      ["How they stand", booking.status],
      ["Places", String(booking.seats)],
      ["Purchase order number", booking.purchaseOrderNumber],
      ...booking.delegates.map(({ sealed }) => ["Who comes", openWords(one, sealed)] as const),
      ...dayRows(booking.trainingSession, booking.status === "confirmed"),
    ] as const,
  }));
  return [...bookings, ...seats];
}

type Day = Held["bookings"][number]["trainingSession"];

/** The way in is for those who are booked: whoever waits, or gave up their places, is not let into a call by this file. */
function dayRows({ title, startsAt, place, placePostcode, onlineLink }: Day, isBooked: boolean) {
  return [
    ["Training", title],
    ["Begins", londonTimeInWords(startsAt)],
    ["Place", placeLines({ place, placePostcode }).join("\n")],
    ["Link", isBooked ? onlineLink : null],
  ] as const;
}
