import { StatusTag } from "#app/_components/status-tag.tsx";
import type { BookingStatus } from "#domain/training/booking-life.ts";

const WORDS = { confirmed: "Booked", delivered: "Delivered", cancelled: "Cancelled" } as const;
const TONES = { confirmed: "active", delivered: "good", cancelled: "neutral" } as const;

export function BookingStatusTag({ status }: { status: BookingStatus }) {
  return <StatusTag tone={TONES[status]}>{WORDS[status]}</StatusTag>;
}
