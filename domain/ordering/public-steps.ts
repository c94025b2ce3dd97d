import { type ParcelStage, type PublicStep, parcelSteps } from "#domain/fulfilment/public-parcels.ts";
import { formatPence } from "#domain/money.ts";
import { type Promises, usuallyWithin } from "#domain/promises.ts";
import type { OrderStatus } from "./order-life.ts";
import type { OrderFacts } from "./public-status.ts";

/** What has happened to an order and what comes next, oldest first, in words for the customer. */
export function publicOrderSteps(facts: OrderFacts, promises: Promises): PublicStep[] {
  const placed: PublicStep = { title: "You ordered", when: facts.placedAt, state: "done" };
  const agreed = facts.payBy === "card" ? paying(facts) : approving(facts, promises);
  if (facts.status === "cancelled" || facts.status === "expired")
    return [placed, ...agreed.filter(({ state }) => state === "done"), ...ending(facts)];
  const steps = [
    placed,
    ...agreed,
    ...refunds(facts),
    ...parcelSteps(ORDER_STAGES[facts.status], facts.parcels, promises),
  ];
  return facts.payBy === "invoice" ? [...steps, invoice(facts)] : steps;
}

/** How far an order's parcels are. */
export const ORDER_STAGES = {
  awaiting_payment: "before",
  awaiting_approval: "before",
  accepted: "in_hand",
  fulfilled: "finished",
  cancelled: "over",
  expired: "over",
} as const satisfies Record<OrderStatus, ParcelStage | "over">;

function paying({ status, paidPence, paidAt, isLeftToBank, isBackFromPaying }: OrderFacts): PublicStep[] {
  const isSettled = status !== "awaiting_payment";
  if (paidPence > 0) {
    const paid: PublicStep = { title: "You paid", when: paidAt ?? undefined, state: "done" };
    return isSettled ? [paid] : [paid, { title: "A person looks at your payment", state: "now" }];
  }
  if (isLeftToBank) return [{ title: "Your bank sends the money", state: "now" }];
  if (isBackFromPaying) return [{ title: "We confirm your payment", state: "now" }];
  return [{ title: "You pay", state: "now" }];
}

function approving({ status, acceptedAt }: OrderFacts, { lookedAtDays }: Promises): PublicStep[] {
  if (status === "awaiting_approval")
    return [{ title: "A person looks at it", note: usuallyWithin(lookedAtDays), state: "now" }];
  return acceptedAt ? [{ title: "We looked at it, and said yes", when: acceptedAt, state: "done" }] : [];
}

function invoice({ paidPence, paidAt, totalPence }: OrderFacts): PublicStep {
  if (paidPence >= totalPence) return { title: "You paid the invoice", when: paidAt ?? undefined, state: "done" };
  return { title: "You pay the invoice", note: "It comes by email, and is due 30 days after its date.", state: "next" };
}

function ending(facts: OrderFacts): PublicStep[] {
  const title = facts.status === "expired" ? "It closed, because it was not paid" : "It was cancelled";
  return [{ title, when: facts.closedAt ?? undefined, state: "done" }, ...refunds(facts)];
}

function refunds({ refundingPence, refundedPence, refundedAt }: OrderFacts): PublicStep[] {
  const steps: PublicStep[] = [];
  if (refundedPence > 0)
    steps.push({ title: `We paid ${formatPence(refundedPence)} back`, when: refundedAt ?? undefined, state: "done" });
  if (refundingPence > 0) steps.push({ title: `We pay ${formatPence(refundingPence)} back`, state: "now" });
  return steps;
}
