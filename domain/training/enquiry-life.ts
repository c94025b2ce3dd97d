import type { Life } from "#domain/life.ts";

export type EnquiryStatus = "new" | "in_conversation" | "proposed" | "booked" | "declined" | "closed";
export type EnquiryEvent = "answered" | "proposal_sent" | "booked" | "declined" | "closed" | "reopened";

/** The whole life of an enquiry, about a quote or about training. */
export const ENQUIRY_LIFE: Life<EnquiryStatus, EnquiryEvent> = {
  new: { answered: "in_conversation", proposal_sent: "proposed", declined: "declined", closed: "closed" },
  in_conversation: { answered: "in_conversation", proposal_sent: "proposed", declined: "declined", closed: "closed" },
  proposed: { booked: "booked", answered: "in_conversation", declined: "declined", closed: "closed" },
  booked: { closed: "closed" },
  declined: {},
  closed: { reopened: "in_conversation" },
};
