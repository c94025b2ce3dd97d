import { type ConsignmentStatus, isAddressSettled, isBeforePacking, isOutOfReach } from "./consignment-life.ts";

/** What a customer's own page knows of a parcel. */
export type PublicParcel = {
  status: ConsignmentStatus;
  copies: number;
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
  if (parcels.some(({ status }) => status === "packed"))
    return parcels.some(({ status }) => isBeforePacking(status))
      ? { title: "Part of your parcel is packed", lead: "The rest will follow." }
      : { title: "Your parcel is packed", lead: null };
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

/** Said once everything has left. */
export function onItsWay(parcels: readonly PublicParcel[]): string {
  const sent = parcels.filter(({ status, isLost }) => status === "dispatched" && !isLost);
  return sent.length > 1 ? "Your parcels are on their way" : "Your parcel is on its way";
}

/** True when nothing that was sent is with the customer or on its way there. */
export function allCameBack(parcels: readonly PublicParcel[]): boolean {
  return parcels.length > 0 && parcels.every(({ status }) => status === "returned" || status === "cancelled");
}

/** Why nothing can be changed any more: it is packed, it has left, or there will be no parcel. */
export type TooLate = "packed" | "sent" | "over";

/** Null while everything can still be taken back; `over` is what was cancelled or refused. */
export function whyTooLate(stage: ParcelStage | "over", parcels: readonly PublicParcel[]): TooLate | null {
  if (stage === "over") return "over";
  if (stage === "finished" || parcels.some(({ status, isLost }) => status === "dispatched" && !isLost)) return "sent";
  return parcels.some(isOutOfReach) ? "packed" : null;
}

/** Null while the address can still be corrected: of several parcels also when some have left, and others are to be packed. */
export function whyAddressStays(stage: ParcelStage | "over", parcels: readonly PublicParcel[]): TooLate | null {
  if (stage === "over" || stage === "finished") return whyTooLate(stage, parcels);
  if (!isAddressSettled(parcels)) return null;
  return parcels.some(({ status }) => status === "packed") ? "packed" : "sent";
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
