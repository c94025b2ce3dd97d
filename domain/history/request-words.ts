import { inDigits } from "#domain/digits.ts";
import { because, copiesPart, type Words } from "./phrases.ts";

/** What happened to a request for free copies, in words. */
export const REQUEST_WORDS: Record<string, Words> = {
  request_made: (who) => `${who} asked for free copies.`,
  request_approved: (who, facts) =>
    who === "The store" ? `Approved at once${copiesPart(facts)}.` : `${who} approved the request${copiesPart(facts)}.`,
  request_declined: (who) => `${who} declined the request.`,
  question_asked: (who) => `${who} asked a question.`,
  question_answered: (who) => `${who} answered the question.`,
  flood_declined: (who, { count }) => `${who} declined ${requestsOf(count("requests"))} that came with a flood.`,
  flood_decline_undone: (who, { count }) =>
    `${who} took back the decline of ${requestsOf(count("requests"))} that came with a flood.`,
  request_withdrawn: (who) => `${who} withdrew the request.`,
  request_cancelled: (who, { text }) => `${who} cancelled the request${because(text("reason"))}`,
  request_reopened: () => "The request is open again: a parcel of it is still to go.",
  request_fulfilled: () => "Everything was sent: the request is finished.",
};

function requestsOf(count: number | null): string {
  return count === 1 ? "1 request" : `${inDigits(count ?? 0)} requests`;
}
