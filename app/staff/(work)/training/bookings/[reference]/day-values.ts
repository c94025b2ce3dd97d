import { londonClockTime, londonDay } from "#domain/london-day.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";

/** What stands in a booking's day, as the values of the form that changes it. */
export function dayValues({ day }: BookingInDetail): Record<string, string> {
  return {
    format: day.format,
    date: londonDay(day.startsAt),
    startTime: londonClockTime(day.startsAt),
    endTime: londonClockTime(day.endsAt),
    place: day.place ?? "",
    placePostcode: day.placePostcode ?? "",
    onlineLink: day.onlineLink ?? "",
    joiningNote: day.joiningNote ?? "",
    travelMinutes: String(day.travelMinutes),
  };
}
