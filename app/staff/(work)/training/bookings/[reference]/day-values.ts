import { londonClockTime, londonDay } from "#domain/london-day.ts";
import type { BookingInDetail } from "#use-cases/training/booking-queries.ts";

/** What stands in a day of training, as the values of the form that changes it. */
export function dayValues({ day }: Pick<BookingInDetail, "day">): Record<string, string> {
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
