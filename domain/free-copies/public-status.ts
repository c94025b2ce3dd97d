import { copiesInWords } from "#domain/age.ts";
import {
  allCameBack,
  onItsWay,
  type PublicParcel,
  type PublicStep,
  parcelsInHand,
  type TooLate,
  whyAddressStays,
  whyTooLate,
} from "#domain/fulfilment/public-parcels.ts";
import { type Promises, USUAL_PROMISES } from "#domain/promises.ts";
import { publicSteps, REQUEST_STAGES } from "./public-steps.ts";
import type { RequestStatus } from "./request-life.ts";

/** What the words for the person who asked are made from. */
export type RequestFacts = {
  status: RequestStatus;
  copiesRequested: number;
  copiesApproved: number | null;
  /** A person looks, or looked, at it; otherwise it was approved at once. */
  isReviewed: boolean;
  /** Staff wait for an answer. */
  isAsked: boolean;
  isAnswered: boolean;
  /** A colleague took it back for them. */
  isCancelled: boolean;
  requestedAt: Date;
  decidedAt: Date | null;
  closedAt: Date | null;
  parcels: readonly PublicParcel[];
};

export type PublicRequestStatus = {
  title: string;
  lead: string;
  steps: PublicStep[];
  /** Why the request cannot be taken back any more; null until the parcel is packed. */
  tooLate: TooLate | null;
  /** Why the address cannot be corrected any more; null while a parcel is still to be packed. */
  addressStays: TooLate | null;
  /** There will be no parcel: the download is what is left. */
  isWithoutParcel: boolean;
};

/** What a request's own page says of it, and of how long things take. */
export function publicRequestStatus(facts: RequestFacts, promises: Promises = USUAL_PROMISES): PublicRequestStatus {
  return {
    ...headline(facts),
    steps: publicSteps(facts, promises),
    tooLate: whyTooLate(REQUEST_STAGES[facts.status], facts.parcels),
    addressStays: whyAddressStays(REQUEST_STAGES[facts.status], facts.parcels),
    isWithoutParcel: facts.status === "declined" || facts.status === "withdrawn",
  };
}

const NOTHING_TO_DO = "You do not need to do anything.";

type Headline = Pick<PublicRequestStatus, "title" | "lead">;

function headline(facts: RequestFacts): Headline {
  switch (facts.status) {
    case "in_review":
      return inReview(facts);
    case "approved":
      return approved(facts);
    case "fulfilled":
      return sent(facts);
    case "declined":
      return { title: "We cannot send a parcel this time", lead: "Here is why, and what you can have at once." };
    case "withdrawn":
      return {
        title: facts.isCancelled ? "This request is cancelled" : "You took this request back",
        lead: "Nothing will be sent. You can ask again whenever you like.",
      };
  }
}

function inReview({ isAsked, isAnswered }: RequestFacts): Headline {
  if (isAsked)
    return { title: "We have a question for you", lead: "Your answer helps us to decide. A few words will do." };
  if (isAnswered) return { title: "Thank you for your answer", lead: "A person will look at your request again." };
  return { title: "We have your request", lead: "A person will look at it. You do not need to do anything." };
}

function approved(facts: RequestFacts): Headline {
  const { title, lead } = parcelsInHand(facts.parcels);
  return { title, lead: lead ?? fewerInWords(facts) ?? NOTHING_TO_DO };
}

function sent(facts: RequestFacts): Headline {
  if (allCameBack(facts.parcels))
    return {
      title: "Your parcel came back to us",
      lead: "It could not be delivered. If you still want it, ask again.",
    };
  return { title: onItsWay(facts.parcels), lead: fewerInWords(facts) ?? NOTHING_TO_DO };
}

/** "You asked for 40 copies. We can send 20 this time.", or null when all were approved. */
function fewerInWords({ copiesApproved, copiesRequested }: RequestFacts): string | null {
  if (copiesApproved === null || copiesApproved >= copiesRequested) return null;
  return `You asked for ${copiesInWords(copiesRequested)}. We can send you ${copiesApproved} this time.`;
}
