import { copiesInWords } from "#domain/age.ts";
import { parcelSteps } from "#domain/fulfilment/parcel-steps.ts";
import type { ParcelStage, PublicStep } from "#domain/fulfilment/public-parcels.ts";
import { type Promises, usuallyWithin } from "#domain/promises.ts";
import type { RequestFacts } from "./public-status.ts";
import type { RequestStatus } from "./request-life.ts";

/** What has happened to a request and what comes next, oldest first, in words for the person who asked. */
export function publicSteps(facts: RequestFacts, promises: Promises): PublicStep[] {
  const steps: PublicStep[] = [{ title: "You asked", when: facts.requestedAt, state: "done" }];
  if (facts.isReviewed) steps.push(review(facts, promises));
  if (facts.status === "declined") return steps;
  if (facts.status === "withdrawn") {
    const looked = facts.decidedAt ? steps : steps.slice(0, 1);
    const title = facts.isCancelled ? "We cancelled it" : "You took it back";
    return [...looked, { title, when: facts.closedAt ?? undefined, state: "done" }];
  }
  return [...steps, ...parcelSteps(REQUEST_STAGES[facts.status], facts.parcels, promises)];
}

/** How far the parcels of a request are. */
export const REQUEST_STAGES = {
  in_review: "before",
  approved: "in_hand",
  fulfilled: "finished",
  declined: "over",
  withdrawn: "over",
} as const satisfies Record<RequestStatus, ParcelStage | "over">;

function review(facts: RequestFacts, { lookedAtDays }: Promises): PublicStep {
  if (facts.status === "in_review")
    return facts.isAsked
      ? { title: "We asked you a question", state: "now" }
      : { title: "A person looks at it", note: usuallyWithin(lookedAtDays), state: "now" };
  const title = facts.status === "declined" ? "We looked at it, and said no" : saidYes(facts);
  return { title, when: facts.decidedAt ?? undefined, state: "done" };
}

function saidYes({ copiesApproved, copiesRequested }: RequestFacts): string {
  const isFewer = copiesApproved !== null && copiesApproved < copiesRequested;
  return isFewer ? `We said yes to ${copiesInWords(copiesApproved)}` : "We looked at it, and said yes";
}
