import { type Mapped, NOBODY_SEES, OFFICE, TRAINING, WITH_PERSON } from "./mapped.ts";

const LINK: Mapped = {
  why: "the secret link: whoever has it opens the page",
  who: "the person",
  goes: "stays; once they are forgotten, it opens a page without a name",
};

const STAFF_WORDS: Mapped = {
  why: "why a colleague did something; no customer's name belongs there",
  who: OFFICE,
  goes: "stays: what happened is never rewritten",
};

/** What is kept of customers beside the seal: `Model.field` as in the schema. */
export const CUSTOMER_MAP: Record<string, Mapped> = {
  "Recipient.sealed": {
    why: "all of the parts above, under a key of their own",
    who: "as each part says",
    goes: WITH_PERSON,
  },
  "Recipient.wrappedKey": {
    why: "opens the seal; to destroy it is to forget them",
    who: NOBODY_SEES,
    goes: WITH_PERSON,
  },
  "Recipient.search": { why: "staff find them by hashes of beginnings of words", who: NOBODY_SEES, goes: WITH_PERSON },
  "RecipientMessage.sealed": {
    why: "what was said to and fro, and notes for colleagues; may tell of access needs, so of health",
    who: `${OFFICE}; ${TRAINING}; the person, but for notes`,
    goes: WITH_PERSON,
  },
  "OutboxEmail.message": {
    why: "an email that waits, sealed",
    who: NOBODY_SEES,
    goes: "once it is sent or given up, or with the person",
  },
  "OutboxEmail.data": {
    why: "what an email is about, by ids, to make it anew should it not arrive, or be asked for once more",
    who: NOBODY_SEES,
    goes: "with the person; a colleague's once it is sent",
  },
  "OutboxEmail.problem": {
    why: "why it did not go",
    who: `${OFFICE}; ${TRAINING}`,
    goes: "once it is sent, or with the person",
  },
  "OutboxEmail.providerId": {
    why: "Resend's number of it, to hear that it arrived",
    who: NOBODY_SEES,
    goes: WITH_PERSON,
  },
  "OrderDraft.sealedAnswers": {
    why: "what was typed, between the form and its check; only the link opens it",
    who: "the person",
    goes: "after two hours",
  },
  "FormSubmission.contentHash": {
    why: "the same form sent twice counts once",
    who: NOBODY_SEES,
    goes: "after 30 days",
  },
  "FormSubmission.resultPath": {
    why: "leads a form that was sent twice to the same page",
    who: NOBODY_SEES,
    goes: "after 30 days",
  },
  "Order.token": LINK,
  "FreeCopyRequest.token": LINK,
  "Quote.token": LINK,
  "Proposal.token": LINK,
  "Booking.token": LINK,
  "SeatBooking.token": LINK,
  "HistoryEntry.details": {
    ...STAFF_WORDS,
    why: `${STAFF_WORDS.why}. Of a tracking number that was changed, how it ends`,
  },
  "StockMovement.reason": STAFF_WORDS,
  "FreeCopyRequest.contactPreference": {
    why: "whether and how they want to be told",
    who: `${OFFICE}; the person`,
    goes: "stays, as a count",
  },
  "FreeCopyRequest.addressHash": {
    why: "the same address again is shown to staff, without the address",
    who: NOBODY_SEES,
    goes: "after the days in which it is noticed (90)",
  },
  "FreeCopyRequest.nearMark": {
    why: "a flood is told from people: a hash of the network address, whose key changes each day",
    who: NOBODY_SEES,
    goes: "after 14 days",
  },
  "FreeCopyRequest.wideMark": {
    why: "the same, of the network around it",
    who: `${OFFICE}, as “the same network”`,
    goes: "after 14 days",
  },
  "FreeCopyRequest.fillSeconds": {
    why: "how long the form took tells a machine",
    who: OFFICE,
    goes: "after 14 days",
  },
  "FreeCopyRequest.formerAddressHashes": {
    why: "the same, by the keys of before",
    who: NOBODY_SEES,
    goes: "after the days in which it is noticed (90)",
  },
  "Consignment.trackingNumber": {
    why: "where the parcel is; the carrier knows the address with it",
    who: `${OFFICE}; the person, the carrier`,
    goes: WITH_PERSON,
  },
  "Consignment.heldReason": { why: "why a parcel waits, in a colleague's words", who: OFFICE, goes: WITH_PERSON },
  "Consignment.area": {
    why: "reports by region: the letters that a postcode begins with, for some hundred thousand people",
    who: OFFICE,
    goes: "stays, as a count",
  },
  "RateLimit.key": {
    why: "counts tries at a door: a hash of a network address, or of what was tried",
    who: NOBODY_SEES,
    goes: "within an hour of running out",
  },
};
