import type { SeatsNews } from "#domain/training/seats-news.ts";

/**
 * How what an email is about stands now, by the word of its own life (`asked`, `lost`, `moved_on` and `not_arrived` beside them),
 * and until when: an offer's end, or the beginning of a day of training.
 */
export type Standing = { status: string; until: Date | null };

type Rule = {
  /** While what it is about stands so, what it says is true. */
  while: readonly string[];
  /** And before its time has come. */
  ahead?: true;
};

const OFFERED: Rule = { while: ["sent"], ahead: true };
const BOOKED: Rule = { while: ["confirmed"], ahead: true };
const SEATS_OFF: Rule = { while: ["cancelled"] };
const SEATS_AHEAD: Rule = { while: ["confirmed", "waiting", "offered"], ahead: true };

const OF_SEATS: Record<SeatsNews, Rule> = {
  confirmed: BOOKED,
  moved: BOOKED,
  reminder: BOOKED,
  rescheduled: SEATS_AHEAD,
  fewer: SEATS_AHEAD,
  waiting: { while: ["waiting"], ahead: true },
  offered: { while: ["offered"], ahead: true },
  lapsed: { while: ["lapsed"] },
  cancelled: SEATS_OFF,
  session_cancelled: SEATS_OFF,
};

/** By kind, or by kind and news. What is not here is never sent again: secrets of colleagues, and reminders that count days. */
const RULES: Record<string, Rule> = {
  order_received: { while: ["awaiting_payment", "awaiting_approval"] },
  order_to_pay: { while: ["awaiting_payment"] },
  payment_confirmed: { while: ["accepted"] },
  order_approved: { while: ["accepted"] },
  order_part_cancelled: { while: ["accepted"] },
  order_cancelled: { while: ["cancelled"] },
  order_refunded: { while: ["accepted", "fulfilled", "cancelled"] },
  order_expired: { while: ["expired"] },
  invoice_issued: { while: ["open"] },
  invoice_paid: { while: ["paid"] },
  invoice_credited: { while: ["issued"] },
  invoice_cancelled: { while: ["void"] },
  request_received: { while: ["in_review", "asked"] },
  request_question: { while: ["asked"] },
  request_approved: { while: ["approved"] },
  request_declined: { while: ["declined"] },
  request_cancelled: { while: ["withdrawn"] },
  parcel_dispatched: { while: ["dispatched"] },
  parcel_renumbered: { while: ["dispatched"] },
  parcel_not_arrived: { while: ["not_arrived"] },
  edition_awaited: { while: ["awaiting_stock"] },
  enquiry_received: { while: ["new"] },
  enquiry_declined: { while: ["declined"] },
  quote_sent: OFFERED,
  proposal_sent: OFFERED,
  proposal_reminder: OFFERED,
  ...Object.fromEntries(Object.entries(OF_SEATS).map(([news, rule]) => [`seats_news ${news}`, rule])),
  "booking_news confirmed": BOOKED,
  "booking_news rescheduled": BOOKED,
  "booking_news cancelled": { while: ["cancelled"] },
  booking_reminder: BOOKED,
  training_thanks: { while: ["delivered"] },
  "trainer_news confirmed": { while: ["planned"], ahead: true },
  "trainer_news rescheduled": { while: ["planned"], ahead: true },
  "trainer_news cancelled": { while: ["cancelled"], ahead: true },
};

/**
 * Whether an email that was sent would still say what is true, made anew now. False for a kind that is never sent again, and
 * where nothing is known any more of what it is about.
 */
export function isStillTrue(
  { kind, news, standing }: { kind: string; news: string | null; standing: Standing | null },
  now: Date,
): boolean {
  const rule = RULES[`${kind} ${news ?? ""}`] ?? RULES[kind];
  if (!rule || !standing?.status || !rule.while.includes(standing.status)) return false;
  return !rule.ahead || standing.until === null || standing.until > now;
}
