import { londonMomentInWords } from "#domain/london-span.ts";
import { placesInWords } from "#domain/training/seats-asked.ts";
import { because, counted, type Words } from "./phrases.ts";

/** What happened to a training by arrangement, an open session and its places, in words. */
export const TRAINING_WORDS: Record<string, Words> = {
  booking_question: (who) => `${who} wrote to us.`,
  booking_answered: (who) => `${who} answered what the booker wrote.`,
  booking_rescheduled: (who, { text }) => `${who} ${changedDayWords(text("from"), text("to"))}.`,
  training_delivered: (who) => `${who} noted that the training took place.`,
  booking_delivered: (who) => `${who} noted that the training took place.`,
  booking_cancelled: (who, { count, money, text }) =>
    `${who} cancelled the booking: ${count("share") ?? 0} % of the price stays${money("backPence") ? `, ${money("backPence")} comes off` : ""}${because(text("reason"))}`,
  guides_queued: (_who, { count }) => `The guides joined the packing queue: ${counted(count("copies"))}.`,
  session_written: (who) => `${who} wrote the draft.`,
  session_published: (who) => `${who} published it.`,
  session_changed: (who) => `${who} changed it.`,
  session_cancelled: (who, { text }) => `${who} cancelled it${because(text("reason"))}`,
  seats_held: (who) => `${who} took places, to be paid.`,
  seats_confirmed: () => "The places were booked.",
  seats_waiting: (who) => `${who} joined the waiting list.`,
  seats_offered: () => "The places were offered.",
  seats_lapsed: () => "The time for the places ran out.",
  seats_cancelled: (who, { text }) => `${who} cancelled the places${because(text("reason"))}`,
  seats_fewer: (who, { count, text }) =>
    `${who} cancelled ${placesInWords(count("going") ?? 0)} and kept ${placesInWords(count("left") ?? 0)}${because(text("reason"))}`,
  seats_moved: (who) => `${who} moved the places to another date.`,
  seats_given_late: (who) => `${who} gave the places that were paid late.`,
  seats_paid_back: (who) => `${who} gave the money back that came late.`,
};

/** From when to when a training moved; of one that begins when it did, other things of its day were changed. */
function changedDayWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return "changed the day";
  if (from === to) return "changed the end, place, link or trainers";
  return `moved it from ${londonMomentInWords(new Date(from))} to ${londonMomentInWords(new Date(to))}`;
}
