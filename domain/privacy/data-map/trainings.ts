import { type Mapped, OFFICE, TRAINING, WITH_BOOKS, WITH_PERSON } from "./mapped.ts";

const PURCHASE_ORDER: Mapped = {
  why: "an organisation's own number, for its invoice",
  who: `${OFFICE}; Stripe`,
  goes: WITH_BOOKS,
};

const PLACE: Mapped = {
  why: "where a training is held, or its link",
  who: `${TRAINING}; the person, the trainer`,
  goes: WITH_PERSON,
};

/** What of enquiries, offers and trainings is a person’s: `Model.field` as in the schema. */
export const TRAINING_MAP: Record<string, Mapped> = {
  "Delegate.sealed": {
    why: "who sits on a seat, for the list on the day",
    who: `${TRAINING}; the person who booked`,
    goes: "14 days after the day, or with the person",
  },
  "SeatBooking.purchaseOrderNumber": { ...PURCHASE_ORDER, goes: WITH_PERSON },
  "Enquiry.nextAction": {
    why: "what a colleague does next; no customer's name belongs there",
    who: TRAINING,
    goes: WITH_PERSON,
  },
  "Quote.note": { why: "what a colleague wrote with a quote", who: `${OFFICE}; the person`, goes: WITH_PERSON },
  "Proposal.note": { why: "what a colleague wrote with a proposal", who: `${TRAINING}; the person`, goes: WITH_PERSON },
  "Proposal.place": PLACE,
  "Proposal.placePostcode": PLACE,
  "Proposal.onlineLink": PLACE,
  "TrainingSession.place": PLACE,
  "TrainingSession.placePostcode": PLACE,
  "TrainingSession.onlineLink": PLACE,
  "TrainingSession.joiningNote": {
    why: "how to find or join a training",
    who: `${TRAINING}; the person`,
    goes: WITH_PERSON,
  },
  "TrainingSession.notes": { why: "what the trainer noted on the day", who: TRAINING, goes: WITH_PERSON },
  "TrainingSession.feedbackToken": {
    why: "the one link that everybody has who was there",
    who: "whoever was there",
    goes: "stays; it tells of nobody",
  },
  "FeedbackAnswer.helped": {
    why: "what helped somebody; no name is with it",
    who: `${TRAINING}, from five answers on`,
    goes: "stays; nobody knows whose it is",
  },
  "FeedbackAnswer.toChange": {
    why: "what somebody would change; no name is with it",
    who: `${TRAINING}, from five answers on`,
    goes: "stays; nobody knows whose it is",
  },
};
