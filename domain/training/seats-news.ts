/** What whoever has places is written to about. */
export const SEATS_NEWS = [
  ...(["confirmed", "waiting", "offered", "lapsed", "cancelled", "session_cancelled"] as const),
  ...(["fewer", "moved", "rescheduled", "reminder"] as const),
] as const;

export type SeatsNews = (typeof SEATS_NEWS)[number];
