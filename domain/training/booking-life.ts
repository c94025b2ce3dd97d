import type { Life } from "#domain/life.ts";

export type BookingStatus = "confirmed" | "delivered" | "cancelled";
export type BookingEvent = "rescheduled" | "delivered" | "cancelled";

/** The whole life of a booking. Its money is an order's, its day a training session's. */
export const BOOKING_LIFE: Life<BookingStatus, BookingEvent> = {
  confirmed: { rescheduled: "confirmed", delivered: "delivered", cancelled: "cancelled" },
  delivered: {},
  cancelled: {},
};
