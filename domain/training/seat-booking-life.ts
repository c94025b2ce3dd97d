import type { Life } from "#domain/life.ts";

export type SeatBookingStatus = "held" | "confirmed" | "waiting" | "offered" | "cancelled" | "lapsed";
export type SeatBookingEvent =
  | "confirmed"
  | "offered"
  | "taken_up"
  | "moved"
  | "cancelled"
  | "time_ran_out"
  | "given_late";

/**
 * The whole life of seats at an open training session. They are held for a payment, or wait until others are given back and
 * are offered then; `taken_up` is an offer that is to be paid. What ran out is gone; money that comes later is a person's task, who may give seats after all.
 */
export const SEAT_BOOKING_LIFE: Life<SeatBookingStatus, SeatBookingEvent> = {
  held: { confirmed: "confirmed", cancelled: "cancelled", time_ran_out: "lapsed" },
  confirmed: { moved: "confirmed", cancelled: "cancelled" },
  waiting: { offered: "offered", cancelled: "cancelled", time_ran_out: "lapsed" },
  offered: { confirmed: "confirmed", taken_up: "held", cancelled: "cancelled", time_ran_out: "lapsed" },
  cancelled: {},
  lapsed: { given_late: "confirmed" },
};

/** True of seats that are nobody's any more. */
export function areGone(status: SeatBookingStatus): boolean {
  return status === "cancelled" || status === "lapsed";
}

/** Seats are held so long for a payment; Stripe's page is open as long. Stripe asks for 30 minutes, and a little for the way. */
export const MINUTES_SEATS_ARE_HELD = 32;
/** Seats that were given back are offered so long to whoever waits first. */
export const HOURS_SEATS_ARE_OFFERED = 48;
