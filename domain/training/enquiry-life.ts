import type { Life } from "#domain/life.ts";

export type EnquiryStatus = "new" | "in_conversation" | "proposed" | "booked" | "declined" | "closed";
export type EnquiryEvent = "answered" | "proposal_sent" | "booked" | "declined" | "closed" | "reopened";

/** What opens an enquiry again that is over: a person, an offer that is sent after all, or a customer who says yes after all. */
const AFTER_ALL = { reopened: "in_conversation", proposal_sent: "proposed", booked: "booked" } as const;

/** The whole life of an enquiry, about a quote or about training. It comes to rest as declined or closed. */
export const ENQUIRY_LIFE: Life<EnquiryStatus, EnquiryEvent> = {
  new: { answered: "in_conversation", proposal_sent: "proposed", declined: "declined", closed: "closed" },
  in_conversation: {
    answered: "in_conversation",
    proposal_sent: "proposed",
    booked: "booked",
    declined: "declined",
    closed: "closed",
  },
  proposed: { booked: "booked", answered: "in_conversation", declined: "declined", closed: "closed" },
  booked: { closed: "closed" },
  declined: AFTER_ALL,
  closed: AFTER_ALL,
};

/** The states in which somebody still has something to do, in the order that an enquiry goes through them. */
export const OPEN_ENQUIRY = ["new", "in_conversation", "proposed", "booked"] as const satisfies EnquiryStatus[];

/** True where an enquiry rests: nobody has anything to do, until it is opened again. */
export function isOver(status: EnquiryStatus): boolean {
  return status === "declined" || status === "closed";
}
