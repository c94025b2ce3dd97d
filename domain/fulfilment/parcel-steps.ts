import { copiesInWords } from "#domain/age.ts";
import { type Promises, usuallyWithin } from "#domain/promises.ts";
import { isBeforePacking } from "./consignment-life.ts";
import { type ParcelStage, type PublicParcel, type PublicStep, trackingLink } from "./public-parcels.ts";

/**
 * Packing and posting, oldest first: one step for each parcel that has left, and then those of another that is to come.
 * Where there are several, each step says of how many copies it is.
 */
export function parcelSteps(
  stage: ParcelStage,
  parcels: readonly PublicParcel[],
  { postedDays }: Pick<Promises, "postedDays">,
): PublicStep[] {
  const isPacked = parcels.some(({ status }) => status === "packed");
  const several = areSeveral(parcels);
  const left = parcels.filter(({ dispatchedAt }) => dispatchedAt !== null).flatMap((each) => leftSteps(each, several));
  if (stage === "finished")
    return [{ title: several ? "Your parcels are packed" : "Your parcel is packed", state: "done" }, ...left];
  if (!isPacked && parcels.some(({ waitsForCopies }) => waitsForCopies)) return [...left, ...WAITING_STEPS];
  const isToPack = stage === "before" || parcels.some(({ status }) => isBeforePacking(status));
  const note = `${usuallyWithin(postedDays)} Most arrive a few days later.`;
  const post = { title: "It goes in the post", note, state: isPacked && !isToPack ? "now" : "next" } as const;
  if (parcels.some(({ isAddressAsked }) => isAddressAsked)) return [...left, ...ADDRESS_STEPS, post];
  return [...left, ...packingSteps(stage, parcels, several), post];
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

/** One that is sent in the place of another holds as many copies, and both are the same parcel to whoever waits for it. */
function areSeveral(parcels: readonly PublicParcel[]): boolean {
  const made = parcels.filter(({ status }) => status !== "cancelled");
  const isThere = ({ status, isLost }: PublicParcel) => status !== "returned" && !isLost;
  return made.filter(isThere).length > 1 || new Set(made.map(({ copies }) => copies)).size > 1;
}

function packingSteps(stage: "before" | "in_hand", parcels: readonly PublicParcel[], several: boolean): PublicStep[] {
  if (stage === "before") return [{ title: "We pack your parcel", state: "next" }];
  const packed = copiesOf(parcels.filter(({ status }) => status === "packed"));
  const toPack = copiesOf(parcels.filter(({ status }) => isBeforePacking(status)));
  const steps: PublicStep[] = [];
  if (packed > 0) steps.push({ title: several ? `${countOf(packed)} packed` : "Your parcel is packed", state: "done" });
  if (toPack > 0 || packed === 0)
    steps.push({ title: several ? `We pack ${copiesInWords(toPack)}` : "We pack your parcel", state: "now" });
  return steps;
}

function copiesOf(parcels: readonly PublicParcel[]): number {
  return parcels.reduce((sum, { copies }) => sum + copies, 0);
}

/** "40 copies are", "1 copy is". */
function countOf(copies: number): string {
  return `${copiesInWords(copies)} ${copies === 1 ? "is" : "are"}`;
}

/** That it left, and what was heard of it since. */
function leftSteps({ status, copies, returnedAt, isLost, ...parcel }: PublicParcel, several: boolean): PublicStep[] {
  const counted = copiesInWords(copies);
  const isAway = status === "returned" || isLost;
  const posted = several ? `We posted ${counted}` : "We posted it";
  const inPost = several ? `${countOf(copies)} in the post` : "It is in the post";
  const left: PublicStep = {
    title: isAway ? posted : inPost,
    when: parcel.dispatchedAt ?? undefined,
    ...(parcel.trackingNumber ? tracking(parcel.trackingNumber) : {}),
    state: "done",
  };
  if (!isAway) return [left];
  const what = several ? counted : "It";
  if (status === "returned")
    return [left, { title: `${what} came back to us`, when: returnedAt ?? undefined, state: "done" }];
  const seems = several && copies !== 1 ? "seem" : "seems";
  return [left, { title: `${what} ${seems} to be lost in the post`, state: "done" }];
}

function tracking(trackingNumber: string): Pick<PublicStep, "note" | "link"> {
  const note = `Tracking number: ${trackingNumber}`;
  const link = trackingLink(trackingNumber);
  return link === null ? { note } : { note, link };
}
