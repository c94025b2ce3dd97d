import { copiesInWords } from "#domain/age.ts";
import type { RequestFacts } from "./public-status.ts";

/** One line of what has happened and what comes next. */
export type PublicStep = { title: string; when?: Date | undefined; note?: string; state: "done" | "now" | "next" };

/** What has happened to a request and what comes next, oldest first, in words for the person who asked. */
export function publicSteps(facts: RequestFacts): PublicStep[] {
  const steps: PublicStep[] = [{ title: "You asked", when: facts.requestedAt, state: "done" }];
  if (facts.isReviewed) steps.push(review(facts));
  if (facts.status === "declined") return steps;
  if (facts.status === "withdrawn") {
    const looked = facts.decidedAt ? steps : steps.slice(0, 1);
    return [...looked, { title: "You took it back", when: facts.closedAt ?? undefined, state: "done" }];
  }
  return [...steps, packing(facts), ...posting(facts)];
}

function review(facts: RequestFacts): PublicStep {
  if (facts.status === "in_review")
    return facts.isAsked
      ? { title: "We asked you a question", state: "now" }
      : { title: "A person looks at it", state: "now" };
  const title = facts.status === "declined" ? "We looked at it, and said no" : saidYes(facts);
  return { title, when: facts.decidedAt ?? undefined, state: "done" };
}

function saidYes({ copiesApproved, copiesRequested }: RequestFacts): string {
  const isFewer = copiesApproved !== null && copiesApproved < copiesRequested;
  return isFewer ? `We said yes to ${copiesInWords(copiesApproved)}` : "We looked at it, and said yes";
}

function packing({ status, parcels }: RequestFacts): PublicStep {
  if (status === "in_review") return { title: "We pack your parcel", state: "next" };
  const isPacked = status === "fulfilled" || parcels.some((each) => each.status === "packed");
  return isPacked ? { title: "Your parcel is packed", state: "done" } : { title: "We pack your parcel", state: "now" };
}

/** One step for each parcel that has left; one more while another is to come. */
function posting({ status, parcels }: RequestFacts): PublicStep[] {
  const left = parcels.filter((each) => each.dispatchedAt !== null);
  const steps = left.map(
    (each): PublicStep => ({
      title: each.status === "returned" ? "It came back to us" : "It is in the post",
      when: each.dispatchedAt ?? undefined,
      ...(each.trackingNumber ? { note: `Tracking number: ${each.trackingNumber}` } : {}),
      state: "done",
    }),
  );
  if (status === "fulfilled") return steps;
  const isPacked = parcels.some((each) => each.status === "packed");
  return [...steps, { title: "It goes in the post", state: isPacked ? "now" : "next" }];
}
