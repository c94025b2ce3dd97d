import type { Life } from "#domain/life.ts";

export type RequestStatus = "in_review" | "approved" | "fulfilled" | "declined" | "withdrawn";
export type RequestEvent =
  | "approved"
  | "declined"
  | "withdrawn"
  | "all_dispatched"
  | "sent_again"
  | "dispatch_undone"
  | "flood_declined"
  | "flood_decline_undone";

/** The whole life of a free-copy request. A question to the group leaves it in review. */
export const REQUEST_LIFE: Life<RequestStatus, RequestEvent> = {
  in_review: { approved: "approved", declined: "declined", flood_declined: "declined", withdrawn: "withdrawn" },
  approved: { all_dispatched: "fulfilled", flood_declined: "declined", withdrawn: "withdrawn" },
  fulfilled: { sent_again: "approved", dispatch_undone: "approved" },
  declined: { flood_decline_undone: "in_review" },
  withdrawn: {},
};
