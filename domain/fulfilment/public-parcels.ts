import { type Promises, usuallyWithin } from "#domain/promises.ts";
import { type ConsignmentStatus, isOutOfReach } from "./consignment-life.ts";

/** What a customer's own page knows of a parcel. */
export type PublicParcel = {
  status: ConsignmentStatus;
  dispatchedAt: Date | null;
  returnedAt: Date | null;
  trackingNumber: string | null;
  /** No more was heard of it since it left. */
  isLost: boolean;
  /** It is held until its customer has given a better address. */
  isAddressAsked: boolean;
  /** It waits for a person who looks at the postcode that its customer changed. */
  isPostcodeLookedAt?: boolean;
  /** More copies are in it than are free: it cannot be packed before more are printed. */
  waitsForCopies: boolean;
};

/** One line of what has happened and what comes next. */
export type PublicStep = {
  title: string;
  when?: Date | undefined;
  note?: string;
  link?: PublicLink;
  state: "done" | "now" | "next";
};

/** A way on to somebody else's page about it. */
export type PublicLink = { href: string; words: string };

/** Whether an order or request has parcels yet, has them in hand, or has sent them all. */
export type ParcelStage = "before" | "in_hand" | "finished";

/**
 * How the parcels of something that was accepted stand, in words for whoever waits for them. `lead` is null where the
 * page has something better to say. Being held, claimed or allocated is nothing that customers hear of, but that they
 * changed the postcode and somebody looks at it.
 */
export function parcelsInHand(parcels: readonly PublicParcel[]): { title: string; lead: string | null } {
  if (parcels.some(({ isAddressAsked }) => isAddressAsked))
    return {
      title: "Your parcel came back to us",
      lead: "It could not be delivered. Please check the address and save it, even if nothing in it is wrong: then we will send it again.",
    };
  if (parcels.some(({ isPostcodeLookedAt }) => isPostcodeLookedAt === true))
    return {
      title: "We are looking at the new address",
      lead: "It has another postcode than you ordered with, so a person looks at it before your parcel is sent.",
    };
  if (parcels.some(({ status, isLost }) => status === "dispatched" && !isLost))
    return { title: "Part of your parcel is on its way", lead: "The rest will follow." };
  if (parcels.some(({ status }) => status === "packed")) return { title: "Your parcel is packed", lead: null };
  if (parcels.some(({ status }) => status === "returned"))
    return { title: "We are sending your parcel again", lead: "It came back to us: it could not be delivered." };
  if (parcels.some(({ isLost }) => isLost))
    return { title: "We are sending your parcel again", lead: "It seems to be lost in the post. We are sorry." };
  if (parcels.some(({ waitsForCopies }) => waitsForCopies))
    return {
      title: "Your parcel is waiting for new copies",
      lead: "We have too few, and more have to be printed. Your place in the queue is kept. If that takes too long for you, you can cancel, or ask us, on this page.",
    };
  return { title: "We are getting your parcel ready", lead: null };
}

/** True when nothing that was sent is with the customer or on its way there. */
export function allCameBack(parcels: readonly PublicParcel[]): boolean {
  return parcels.length > 0 && parcels.every(({ status }) => status === "returned" || status === "cancelled");
}

/** Why nothing can be changed any more: it is packed, it has left, or there will be no parcel. */
export type TooLate = "packed" | "sent" | "over";

/** Null while the address can still be corrected, and everything be taken back; `over` is what was cancelled or refused. */
export function whyTooLate(stage: ParcelStage | "over", parcels: readonly PublicParcel[]): TooLate | null {
  if (stage === "over") return "over";
  if (stage === "finished" || parcels.some(({ status, isLost }) => status === "dispatched" && !isLost)) return "sent";
  return parcels.some(isOutOfReach) ? "packed" : null;
}

/** Packing and posting, oldest first: one step for each parcel that has left, and then those of another that is to come. */
export function parcelSteps(
  stage: ParcelStage,
  parcels: readonly PublicParcel[],
  { postedDays }: Pick<Promises, "postedDays">,
): PublicStep[] {
  const isPacked = parcels.some(({ status }) => status === "packed");
  const left = parcels.filter(({ dispatchedAt }) => dispatchedAt !== null).flatMap(leftSteps);
  if (stage === "finished") return [{ title: "Your parcel is packed", state: "done" }, ...left];
  if (!isPacked && parcels.some(({ waitsForCopies }) => waitsForCopies)) return [...left, ...WAITING_STEPS];
  const note = `${usuallyWithin(postedDays)} Most arrive a few days later.`;
  const post = { title: "It goes in the post", note, state: isPacked ? "now" : "next" } as const;
  if (parcels.some(({ isAddressAsked }) => isAddressAsked)) return [...left, ...ADDRESS_STEPS, post];
  return [...left, packingStep(stage, isPacked), post];
}

/** No day is promised: nobody here knows when the printer delivers. */
const WAITING_STEPS: readonly PublicStep[] = [
  { title: "It waits until more copies are printed", note: "We do not know the day yet.", state: "now" },
  { title: "We pack your parcel", note: "As soon as enough copies are here.", state: "next" },
  { title: "It goes in the post", note: "Most arrive a few days later.", state: "next" },
];

/** It is held until somebody who knows the address has looked at it. */
const ADDRESS_STEPS: readonly PublicStep[] = [
  { title: "You check the address", note: "Save it, even if nothing in it is wrong.", state: "now" },
  { title: "We pack your parcel", state: "next" },
];

function packingStep(stage: "before" | "in_hand", isPacked: boolean): PublicStep {
  if (stage === "before") return { title: "We pack your parcel", state: "next" };
  return isPacked ? { title: "Your parcel is packed", state: "done" } : { title: "We pack your parcel", state: "now" };
}

/** That it left, and what was heard of it since. */
function leftSteps({ status, dispatchedAt, returnedAt, trackingNumber, isLost }: PublicParcel): PublicStep[] {
  const posted: PublicStep = {
    title: status === "returned" || isLost ? "We posted it" : "It is in the post",
    when: dispatchedAt ?? undefined,
    ...(trackingNumber ? tracking(trackingNumber) : {}),
    state: "done",
  };
  if (status === "returned")
    return [posted, { title: "It came back to us", when: returnedAt ?? undefined, state: "done" }];
  return isLost ? [posted, { title: "It seems to be lost in the post", state: "done" }] : [posted];
}

function tracking(trackingNumber: string): Pick<PublicStep, "note" | "link"> {
  const note = `Tracking number: ${trackingNumber}`;
  const link = trackingLink(trackingNumber);
  return link === null ? { note } : { note, link };
}

/**
 * Where a parcel can be followed; null where we do not know whose number it is. Numbers that end in GB are Royal Mail's,
 * by the rule of the postal union.
 */
export function trackingLink(trackingNumber: string): PublicLink | null {
  const plain = trackingNumber.toUpperCase().replace(/\s/g, "");
  if (!/^[A-Z]{2}\d{9}GB$/.test(plain)) return null;
  const href = `https://www.royalmail.com/track-your-item#/tracking-results/${plain}`;
  return { href, words: "Follow it at Royal Mail" };
}
