import { londonDateInWords } from "#domain/london-clock.ts";
import type { BookingStatus } from "./booking-life.ts";
import type { ProposalStatus } from "./proposal-life.ts";

/** `booking` is what it became; null where none was made. */
type ProposalFacts = { status: ProposalStatus; expiresAt: Date | null; booking?: { status: BookingStatus } | null };

export type PublicProposal = { title: string; lead: string; isOpen: boolean };

/** What the page of a proposal says of it. One whose time is over has lapsed, even before a job says so. */
export function publicProposal(proposal: ProposalFacts, now: Date): PublicProposal {
  if (proposal.status === "accepted" && proposal.booking?.status === "cancelled")
    return { title: "You accepted this proposal", lead: "The booking that came of it is cancelled.", isOpen: false };
  if (proposal.status !== "sent") return { ...ENDED[proposal.status], isOpen: false };
  if (proposal.expiresAt === null || proposal.expiresAt <= now) return { ...ENDED.lapsed, isOpen: false };
  const lead = `It is valid until ${londonDateInWords(proposal.expiresAt)}. Nothing is booked until you accept it.`;
  return { title: "Our proposal for your training", lead, isOpen: true };
}

const ENDED: Record<Exclude<ProposalStatus, "sent">, { title: string; lead: string }> = {
  draft: { title: "This proposal is being written", lead: "We will email you when it is ready." },
  accepted: {
    title: "You have accepted this proposal",
    lead: "Your day is booked. What comes next is on the page of the booking.",
  },
  declined: { title: "You have declined this proposal", lead: "Nothing is booked, and there is nothing to pay." },
  superseded: { title: "There is a newer version of this proposal", lead: "This one cannot be accepted any more." },
  lapsed: {
    title: "This proposal does not stand any more",
    lead: "Please ask us for a new one if you still want the training.",
  },
};
