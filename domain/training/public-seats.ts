import type { SeatBookingStatus } from "./seat-booking-life.ts";

export type SeatsForCustomer = {
  status: SeatBookingStatus;
  sessionStatus: string;
  startsAt: Date;
  keptUntil: Date | null;
  isBackFromPaying: boolean;
};

export type PublicSeats = { title: string; lead: string; can: "pay" | "take_up" | "wait" | null; canLetGo: boolean };

/** How seats stand, in words for whoever booked them, and what they can do now. */
export function publicSeatStatus(seats: SeatsForCustomer, now: Date): PublicSeats {
  const isAhead = seats.startsAt > now;
  const over = { can: null, canLetGo: false };
  if (seats.sessionStatus === "cancelled")
    return { title: "It does not take place", lead: "We are sorry: this date is cancelled.", ...over };
  const { status, keptUntil, isBackFromPaying } = seats;
  const isKept = keptUntil !== null && keptUntil > now;
  if (status === "held" && isBackFromPaying)
    return { title: "We are confirming your payment", lead: "This takes a moment. Nothing is lost.", ...over };
  if (status === "held" && isKept)
    return { title: "Pay to book your places", lead: "We hold them for you meanwhile.", can: "pay", canLetGo: true };
  if (status === "offered" && isKept)
    return { title: "There are places for you", lead: "Take them up in time.", can: "take_up", canLetGo: true };
  if (status === "waiting" && isAhead)
    return {
      title: "You are on the waiting list",
      lead: "We write to you when places come free. You owe nothing.",
      can: "wait",
      canLetGo: true,
    };
  if (status === "confirmed") return { title: "You are booked", lead: "Thank you.", can: null, canLetGo: isAhead };
  if (status === "cancelled") return { title: "Your places are cancelled", lead: "Others may have them now.", ...over };
  return { title: "The time for these places is over", lead: "Others may have them now. You owe nothing.", ...over };
}
