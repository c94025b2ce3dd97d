import type { Need } from "./still-needed.ts";

/** To what a secret link leads. */
export type LinkKind = "order" | "request" | "quote" | "proposal" | "booking" | "seats";

/** Why somebody cannot be forgotten yet, and what they can do about it: end it on a page of theirs, wait, or ask us. */
export type NotYet = { why: string; next: string; end: { href: string; words: string } | null };

const WAYS: Record<LinkKind, { page: string; end: string; words: string; ends: readonly Need[] }> = {
  order: {
    page: "orders",
    end: "cancel",
    words: "Cancel the order",
    ends: ["parcel_to_send", "order_to_pay", "order_open"],
  },
  request: {
    page: "requests",
    end: "withdraw",
    words: "Take the request back",
    ends: ["parcel_to_send", "request_in_review", "request_open"],
  },
  quote: { page: "quotes", end: "decline", words: "Decline the quote", ends: ["offer_stands", "enquiry_open"] },
  proposal: {
    page: "proposals",
    end: "decline",
    words: "Decline the proposal",
    ends: ["offer_stands", "enquiry_open"],
  },
  booking: {
    page: "bookings",
    end: "cancel",
    words: "Cancel the booking",
    ends: ["day_ahead", "order_to_pay", "parcel_to_send", "enquiry_open"],
  },
  seats: { page: "seats", end: "cancel", words: "Give the places up", ends: ["day_ahead", "order_to_pay"] },
};

/** The page that a secret link leads to. */
export function pageOfLink(kind: LinkKind, token: string): string {
  return `/${WAYS[kind].page}/${token}`;
}

const AFTER = "Then come back here.";
const WORDS: Record<Need, readonly [why: string, otherwise: string]> = {
  parcel_to_send: ["Your parcel is not packed yet, and needs your name and address.", "Come back once it is sent."],
  parcel_packed: ["Your parcel is packed: its label needs your name and address.", "Come back once it is sent."],
  parcel_just_sent: ["Your parcel left a moment ago, and may still be here.", "Come back in half an hour."],
  request_in_review: ["We are looking at your request.", "Come back once it is decided."],
  request_open: ["Your request is not finished yet.", "Come back once everything is sent."],
  order_to_pay: ["Your order is not paid yet.", "Unpaid, it ends by itself after a few days."],
  order_open: ["Your order is not finished yet.", "Come back once everything is sent."],
  money_open: [
    "Money for it is still on its way, or something about it is not settled yet.",
    "Come back once it is settled, or ask us.",
  ],
  offer_stands: ["An offer that we made you still stands.", "Come back once its time is over."],
  enquiry_open: ["Somebody here is still working on what you asked.", "Tell us that you do not need it any more."],
  day_ahead: ["The day that you booked is still ahead.", "Come back after it."],
};

/** The same for an administrator who wants to erase somebody: what is open, and how it is ended. */
const STAFF_WORDS: Record<Need, string> = {
  parcel_to_send: "A parcel is not packed yet, and needs the name and address. Cancel it, or wait until it was sent.",
  parcel_packed: "A parcel is packed. Unpack and cancel it, or wait until it was sent.",
  parcel_just_sent: "A parcel left a moment ago, and its dispatch can still be taken back. Come back in half an hour.",
  request_in_review: "A request is in review. Decide it first.",
  request_open: "A request is not finished. Cancel it, or wait until everything was sent.",
  order_to_pay: "An order waits to be paid. Cancel it, or wait until it ends by itself.",
  order_open: "An order is not finished. Cancel it, or wait until everything was sent.",
  money_open: "Money is on its way, or a task about it is open. Settle it first.",
  offer_stands: "An offer still stands. Withdraw it first.",
  enquiry_open: "An enquiry is open, or an offer is a draft. Close the one, withdraw the other.",
  day_ahead: "A day is still ahead. Cancel the booking or the places, or wait until it is over.",
};

/** What is over with the parcel need not be said beside it. */
const WITH_PARCEL: readonly Need[] = ["request_open", "order_open"];

/** What stands in the way of forgetting somebody, in words for them, whose link is of this kind. */
export function whyNotYet(needs: readonly Need[], kind: LinkKind, token: string): NotYet[] {
  return toSay(needs).map((need) => notYetWords(need, kind, token));
}

/** The same in words for staff. */
export function whyNotYetForStaff(needs: readonly Need[]): string[] {
  return toSay(needs).map((need) => STAFF_WORDS[need]);
}

function toSay(needs: readonly Need[]): Need[] {
  const hasParcel = needs.some((need) => need.startsWith("parcel_"));
  return needs.filter((need) => !(hasParcel && WITH_PARCEL.includes(need)));
}

function notYetWords(need: Need, kind: LinkKind, token: string): NotYet {
  const [why, otherwise] = WORDS[need];
  const way = WAYS[kind];
  if (!way.ends.includes(need)) return { why, next: otherwise, end: null };
  return { why, next: AFTER, end: { href: `/${way.page}/${token}/${way.end}`, words: way.words } };
}
