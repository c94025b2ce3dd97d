import { inDigits } from "#domain/digits.ts";
import { readWholeNumber } from "#domain/forms/text.ts";

/** How many places there are at a session, and how many of them are left. */
export type Room = { left: number; capacity: number };

/**
 * What the form for places asks for, as `seats` stands in it: to `book` them, to `wait` for more than are left, or for more
 * than there are in all (`too_many`), which nobody can wait for. Nothing that can be counted books, while something is left.
 */
export type SeatsAsked = { is: "book" } | { is: "wait"; seats: number | null } | { is: "too_many" };

export function whatIsAsked(seats: string, { left, capacity }: Room): SeatsAsked {
  const wanted = readWholeNumber(seats);
  if (wanted !== null && wanted > capacity) return { is: "too_many" };
  const isMore = wanted !== null && wanted > left;
  if (left > 0 && !isMore) return { is: "book" };
  return { is: "wait", seats: isMore ? wanted : null };
}

/** What the button says that leads to the waiting list. */
export function waitingButton(seats: number | null): string {
  return seats === null ? "Go on the waiting list" : `Go on the waiting list for ${placesInWords(seats)}`;
}

/** What a party can do that wants more places than are left. */
export function otherWay(left: number): string {
  if (left <= 0) return "All places are taken. You owe nothing while you wait.";
  if (left === 1) return "Only 1 place is left. Book 1 to have it now. You owe nothing while you wait.";
  return `Only ${inDigits(left)} places are left. Book ${inDigits(left)} or fewer to have them now. You owe nothing while you wait.`;
}

/** Said to a party that wants more places than there are: the waiting list would be no help, so many can never come free. */
export function tooMany({ left, capacity }: Room): string {
  const ask = "ask us about a training for your own group";
  if (left <= 0) return `All ${placesInWords(capacity)} are taken. Ask for fewer to go on the waiting list, or ${ask}`;
  const are = left === 1 ? "is" : "are";
  return `Only ${placesInWords(left)} ${are} left. Ask for fewer, or ${ask}`;
}

/** "1 place", "1,200 places". */
export function placesInWords(seats: number): string {
  return seats === 1 ? "1 place" : `${inDigits(seats)} places`;
}
