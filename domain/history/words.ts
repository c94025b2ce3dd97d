import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { londonTimeInWords } from "#domain/london-clock.ts";
import { emailWords } from "#domain/mail/email-words.ts";
import { formatPence } from "#domain/money.ts";
import { needsWords } from "#domain/staff/needs-words.ts";
import { PRIVACY_WORDS } from "./privacy-words.ts";
import { SETTINGS_WORDS } from "./settings-words.ts";
import { STAFF_WORDS } from "./staff-words.ts";
import { TRAINER_WORDS } from "./trainer-words.ts";

/** What a history entry says, as it was kept. `details` hold counts, pence, references and staff's reasons. */
export type Entry = { event: string; actor: Actor; staffName: string | null; details: unknown };
export type Actor = "customer" | "staff" | "system" | "payments";

type Facts = {
  /** All that was kept with it; only what is known of it may be told. */
  all: Readonly<Record<string, unknown>>;
  text: (name: string) => string | null;
  count: (name: string) => number | null;
  money: (name: string) => string | null;
};
export type Words = (who: string, facts: Facts) => string;

const ORDER: Record<string, Words> = {
  order_placed: (who) => `${who} placed the order.`,
  order_taken: (who, { text }) => `${who} took the order${text("cameBy") === null ? "" : ` by ${text("cameBy")}`}.`,
  payment_link_sent: (who) => `${who} sent the link for paying again.`,
  payment_received: (_who, { money }) => `${money("pence") ?? "A payment"} was received.`,
  order_accepted: (who, { text }) =>
    bookedWords(who, text("booked")) ?? `${acceptedWords(who, text("quote"))}. ${parcelWords(text("consignment"))}`,
  order_cancelled: (who, { money, text }) => {
    const back = money("refundPence");
    const start =
      who === "Payments" ? "The order was cancelled, because all its money went back" : `${who} cancelled the order`;
    return `${start}${because(text("reason"))}${back ? ` ${back} is being refunded.` : ""}`;
  },
  order_part_cancelled: (who, { count, money }) => {
    const back = money("refundPence");
    return `${who} cancelled ${counted(count("copies"))} of the order.${back ? ` ${back} is being refunded.` : ""}`;
  },
  order_expired: () => "The order expired, because it was not paid in time.",
  invoice_issued: (_who, { text }) => `The invoice${numberWords(text("number"))} was issued.`,
  invoice_paid: (_who, { text }) => `The invoice${numberWords(text("number"))} is paid.`,
  invoice_cleared: (_who, { text }) => `The invoice${numberWords(text("number"))} is credited in full.`,
  invoice_voided: (_who, { text }) => `The invoice${numberWords(text("number"))} is void.`,
  invoice_written_off: (_who, { text }) => `The invoice${numberWords(text("number"))} was written off.`,
  invoice_credited: (who, { money, text }) =>
    `${who} credited ${money("pence") ?? "an amount"} of the invoice${because(text("reason"))}`,
  bank_transfer_recorded: (who, { money }) =>
    `${who} recorded a bank transfer: ${money("pence") ?? "money"} of it is for this order.`,
  purchase_order_changed: (who, { text }) =>
    `${who} changed the purchase order number. The invoice${numberWords(text("number"))} is made anew.`,
  purchase_order_corrected: (who) => `${who} corrected the purchase order number.`,
  billing_email_changed: (who, { text }) => {
    const sent = text("number") === null ? "" : ` The invoice ${text("number")} was sent there.`;
    return `${who} changed the email address for the invoice.${sent}`;
  },
  order_reopened: () => "The order is open again: a parcel of it is still to go.",
  order_fulfilled: () => "Everything was sent: the order is finished.",
  refund_asked: (who, { money, text }) => `${who} gave ${money("pence") ?? "money"} back${because(text("reason"))}`,
  dispute_opened: (_who, { money }) => `The customer’s bank disputes ${money("pence") ?? "a payment"}.`,
  dispute_won: (_who, { money }) => `The dispute of ${money("pence") ?? "a payment"} was won.`,
  dispute_lost: (_who, { money }) => `The dispute of ${money("pence") ?? "a payment"} was lost.`,
  refund_pending: (_who, { money }) => `A refund of ${money("pence") ?? "money"} is on its way.`,
  refund_succeeded: (_who, { money }) => `${money("pence") ?? "The money"} was refunded.`,
  refund_failed: (_who, { money }) => `A refund of ${money("pence") ?? "money"} failed.`,
};

const REQUEST: Record<string, Words> = {
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

const PARCEL: Record<string, Words> = {
  consignment_claimed: (who) => `${who} claimed the parcel.`,
  consignment_released: (who) => `${who} put the parcel back into the queue.`,
  consignment_held: (who, { text }) => `${who} held the parcel${because(text("reason"))}`,
  consignment_unheld: (who) => `${who} let the parcel go on.`,
  consignment_packed: (who) => `${who} packed the parcel.`,
  consignment_unpacked: (who) => `${who} unpacked the parcel.`,
  consignment_moved_to_edition: (who) => `${who} chose to wait for the new edition: another parcel takes its place.`,
  consignment_dispatched: (who) => `${who} dispatched the parcel.`,
  tracking_added: (who) => `${who} added the tracking number.`,
  tracking_changed: (who, { text }) =>
    text("from") === text("to")
      ? `${who} changed the tracking number for another, which ends in ${text("to") ?? "the same"}, too.`
      : `${who} changed the tracking number: what ends in ${text("from") ?? "another"} became what ends in ${text("to") ?? "another"}.`,
  tracking_removed: (who, { text }) =>
    `${who} took the tracking number away, which ends in ${text("from") ?? "another"}.`,
  dispatch_undone: (who) => `${who} took the dispatch back: the parcel is here, packed.`,
  consignment_returned: (who, { text }) => `${who} noted that the parcel came back${because(text("reason"))}`,
  consignment_lost: (who) => `${who} noted that the parcel is lost in the post.`,
  copies_cancelled: (who, { count }) => `${who} cancelled ${counted(count("copies"))} of it.`,
  copies_written_off: (who, { count, text }) =>
    `${who} wrote off ${counted(count("copies"))} of it${because(text("reason"))}`,
  consignment_sent_again: (who, { text }) =>
    `${who} made the parcel, to send again what was in ${text("from") ?? "another"}.`,
  consignment_split: (who, { count, text }) =>
    `${who} split the parcel: ${counted(count("copies"))} went into ${text("into") ?? "another"}.`,
  consignment_split_off: (who, { count, text }) =>
    `${who} made the parcel of ${counted(count("copies"))} from ${text("from") ?? "another"}.`,
  address_corrected: (who, { text }) =>
    `${who} corrected the address${text("to") === "another_postcode" ? ", to another postcode" : ""}.`,
};

const QUOTE: Record<string, Words> = {
  quote_started: (who, { count }) => `${who} began version ${count("number") ?? 1} of the quote.`,
  quote_changed: (who) => `${who} changed the draft.`,
  quote_sent: (who, { count, money }) => `${who} sent version ${count("number") ?? 1}: ${money("pence") ?? "a price"}.`,
  quote_accepted: (who, { text }) => `${who} accepted the quote. It is the order ${text("order") ?? "that followed"}.`,
  quote_stands_again: () => "The order was not paid. The quote stands again.",
  quote_declined: (who) => `${who} declined the quote.`,
  quote_replaced: (_who, { count }) => `Version ${count("number") ?? 1} was replaced by a later one.`,
  quote_withdrawn: (who, { count }) => `${who} withdrew version ${count("number") ?? 1}.`,
  quote_expired: () => "The quote lapsed, because nobody accepted it in time.",
};

const BOOKING: Record<string, Words> = {
  booking_question: (who) => `${who} wrote to us.`,
  booking_answered: (who) => `${who} answered what the booker wrote.`,
  booking_rescheduled: (who) => `${who} changed the day.`,
  training_delivered: (who) => `${who} noted that the training took place.`,
  booking_delivered: (who) => `${who} noted that the training took place.`,
  booking_cancelled: (who, { count, money, text }) =>
    `${who} cancelled the booking: ${count("share") ?? 0} % of the price stays${money("backPence") ? `, ${money("backPence")} comes off` : ""}${because(text("reason"))}`,
  guides_queued: (_who, { count }) => `The guides joined the packing queue: ${counted(count("copies"))}.`,
};

const PROPOSAL: Record<string, Words> = {
  proposal_started: (who, { count }) => `${who} began version ${count("number") ?? 1} of the proposal.`,
  proposal_changed: (who) => `${who} changed the draft.`,
  proposal_sent: (who, { count }) => `${who} sent version ${count("number") ?? 1} of the proposal.`,
  proposal_change_asked: (who) => `${who} asked for a change of the proposal.`,
  proposal_accepted: (who) => `${who} accepted the proposal.`,
  proposal_declined: (who) => `${who} declined the proposal.`,
  proposal_replaced: (_who, { count }) => `Version ${count("number") ?? 1} was replaced by a later one.`,
  proposal_withdrawn: (who, { count }) => `${who} withdrew version ${count("number") ?? 1}.`,
  proposal_expired: () => "The proposal lapsed, because nobody accepted it in time.",
  booking_confirmed: (who) => `${who} booked the day.`,
};

const SEATS: Record<string, Words> = {
  session_written: (who) => `${who} wrote the draft.`,
  session_published: (who) => `${who} published it.`,
  session_changed: (who) => `${who} changed it.`,
  session_cancelled: (who, { text }) => `${who} cancelled it${because(text("reason"))}`,
  seats_held: (who) => `${who} took places, to be paid.`,
  seats_confirmed: () => "The places were booked.",
  seats_waiting: (who) => `${who} joined the waiting list.`,
  seats_offered: () => "The places were offered.",
  seats_lapsed: () => "The time for the places ran out.",
  seats_cancelled: (who) => `${who} cancelled the places.`,
  seats_moved: (who) => `${who} moved the places to another date.`,
  seats_given_late: (who) => `${who} gave the places that were paid late.`,
  seats_paid_back: (who) => `${who} gave the money back that came late.`,
};

const OTHER: Record<string, Words> = {
  enquiry_received: (who) => `${who} sent the enquiry.`,
  enquiry_answered: (who) => `${who} took the enquiry to answer it.`,
  enquiry_reopened: (who) => `${who} opened the enquiry again.`,
  enquiry_proposal_sent: (who) => `${who} sent an offer for the enquiry.`,
  enquiry_booked: (who) => `${who} accepted the offer for the enquiry.`,
  enquiry_declined: (who) =>
    who === "The customer" ? "The customer declined the offer for the enquiry." : `${who} declined the enquiry.`,
  enquiry_handed: (who, { text }) => `${who} handed the enquiry to ${text("to") ?? "a colleague"}.`,
  enquiry_planned: (who) => `${who} wrote down what comes next.`,
  enquiry_noted: (who) => `${who} wrote a note.`,
  training_policy_changed: (who) => `${who} changed the rules for trainings.`,
  enquiry_closed: (who) => `${who} closed the enquiry.`,
  organisation_watched: (who) => `${who} chose to look at each order of an organisation again.`,
  organisation_trusted: (who) => `${who} let an organisation’s orders through by themselves again.`,
  copies_received: (who, facts) => `${who} booked in a delivery${copiesPart(facts)}.`,
  edition_started: (who, { text }) => `${who} started a new edition: ${text("title") ?? ""}.`,
  price_list_added: (who, { text }) => `${who} made a new price list${fromWhen(text("from"))}.`,
  price_list_withdrawn: (who, { text }) => `${who} withdrew the price list${fromWhen(text("from"))}.`,
  supplier_details_changed: (who) => `${who} changed the details that buyers read of us.`,
  carrier_map_changed: (who) => `${who} changed the columns of the carrier’s file.`,
  tracking_map_changed: (who) => `${who} changed where tracking numbers stand in the carrier’s file.`,
  contact_changed: (who) => `${who} changed how customers reach us.`,
  undo_minutes_changed: (who) => `${who} changed how long a dispatch can be taken back.`,
  return_address_changed: (who) => `${who} changed the return address on labels.`,
  count_corrected: (who, { text }) => `${who} corrected the count${because(text("reason"))}`,
  count_agreed: (who, facts) => `${who} counted the copies: they agree with our records${copiesPart(facts)}.`,
  stock_line_set: (who, facts) => `${who} set the low-stock line${copiesPart(facts, "line")}.`,
  stock_line_removed: (who) => `${who} removed the low-stock line.`,
  stock_ran_low: (_who, facts) => `The copies fell below the low-stock line${copiesPart(facts, "line")}.`,
  stock_came_back: (_who, facts) => `The copies are above the low-stock line again${copiesPart(facts, "line")}.`,
  task_resolved: (who, { text }) => `${who} marked a task as done: “${needsWords(text("task") ?? "")}”.`,
  email_retried: (who, { text }) => `${who} sent an email again: “${emailWords(text("email") ?? "", text("news"))}”.`,
  email_dropped: (who, { text }) => `${who} dropped an email: “${emailWords(text("email") ?? "", text("news"))}”.`,
};

const WORDS: Record<string, Words> = {
  ...ORDER,
  ...REQUEST,
  ...PARCEL,
  ...QUOTE,
  ...PROPOSAL,
  ...BOOKING,
  ...SEATS,
  ...OTHER,
  ...PRIVACY_WORDS,
  ...SETTINGS_WORDS,
  ...STAFF_WORDS,
  ...TRAINER_WORDS,
};

/** One thing that happened as an English sentence. An event without words of its own is still told, by its name. */
export function historySentence(entry: Entry): string {
  const who = actorWords(entry);
  const words = WORDS[entry.event];
  return words ? words(who, factsOf(entry.details)) : `${who}: ${entry.event.replaceAll("_", " ")}.`;
}

function actorWords({ actor, staffName }: Entry): string {
  if (actor === "staff") return staffName ?? "A colleague";
  return { customer: "The customer", system: "The store", payments: "Payments" }[actor];
}

function factsOf(details: unknown): Facts {
  const facts = (typeof details === "object" && details !== null ? details : {}) as Record<string, unknown>;
  const count = (name: string) => (typeof facts[name] === "number" ? facts[name] : null);
  return {
    all: facts,
    text: (name) => (typeof facts[name] === "string" && facts[name] !== "" ? facts[name] : null),
    count,
    money: (name) => {
      const pence = count(name);
      return pence === null ? null : formatPence(pence);
    },
  };
}

/** Of what was booked no parcel goes yet: nothing more is to say. */
function bookedWords(who: string, booked: string | null): string | null {
  if (booked === null) return null;
  if (who === "Payments") return "It is paid, and what was booked stands.";
  return `Approved at once: ${booked === "seats" ? "places at a training were booked" : "the proposal of a training was accepted"}.`;
}

function acceptedWords(who: string, quote: string | null): string {
  if (quote !== null) return `Approved at once: it is what the quote ${quote} offered`;
  if (who === "Payments") return "The order was accepted, because it is paid";
  return who === "The store" ? "Approved at once: the organisation is known" : `${who} approved the order`;
}

function numberWords(number: string | null): string {
  return number === null ? "" : ` ${number}`;
}

function parcelWords(state: string | null): string {
  return state === "awaiting_stock" ? "Its parcel waits for stock." : "Its parcel joined the queue.";
}

function fromWhen(iso: string | null): string {
  const at = new Date(iso ?? "");
  return Number.isNaN(at.getTime()) ? "" : `, in force from ${londonTimeInWords(at)}`;
}

function copiesPart({ count }: Facts, name = "copies"): string {
  const copies = count(name);
  return copies === null ? "" : `: ${counted(copies)}`;
}

function counted(copies: number | null): string {
  return copies === null ? "copies" : copiesInWords(copies);
}

function because(reason: string | null): string {
  if (reason === null) return ".";
  return `: ${reason}${/[.!?]$/.test(reason) ? "" : "."}`;
}
