import { readWholeNumber } from "#domain/forms/text.ts";
import type { SeatBookingStatus } from "./seat-booking-life.ts";

/** How many of a party's seats go, and how many it had when that was said. */
export type PartOfSeats = { seats: number; seen: number };

/** How many seats there are, where some of them can go by themselves; null of one, and of those that wait for one payment. */
export function seatsToPart({ seats, status }: { seats: number; status: SeatBookingStatus }): number | null {
  return seats > 1 && status !== "held" ? seats : null;
}

/**
 * How many seats a form gives up, of how many it showed (`seen`): undefined of one that does not ask, which gives up all; `wrong`
 * of what is no number.
 */
export function readPart({ seats, seen }: Record<string, string>): PartOfSeats | undefined | "wrong" {
  if (seats === undefined) return undefined;
  const [some, all] = [readWholeNumber(seats), readWholeNumber(seen ?? "")];
  return some === null || all === null ? "wrong" : { seats: some, seen: all };
}

/** What is wrong with how many: "Enter a number from 1 to 3". */
export function howManyToGive(seen: string | undefined): string {
  const most = readWholeNumber(seen ?? "");
  return most === null || most < 1 ? "Enter how many as a number, like 1" : `Enter a number from 1 to ${most}`;
}
