import { parcelSteps } from "#domain/fulfilment/parcel-steps.ts";
import type { ParcelStage, PublicStep } from "#domain/fulfilment/public-parcels.ts";
import { isCredited } from "#domain/invoicing/standing.ts";
import { londonDateInWords } from "#domain/london-clock.ts";
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
  return facts.payBy === "invoice" ? [...steps, payingInvoice(facts)] : steps;
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

function approving({ status, acceptedAt, isApprovedByPerson }: OrderFacts, { lookedAtDays }: Promises): PublicStep[] {
  if (status === "awaiting_approval")
    return [{ title: "A person looks at it", note: usuallyWithin(lookedAtDays), state: "now" }];
  const title = isApprovedByPerson ? "We looked at it, and said yes" : "We accepted it";
  return acceptedAt ? [{ title, when: acceptedAt, state: "done" }] : [];
}

function payingInvoice({ paidPence, paidAt, totalPence, invoice }: OrderFacts): PublicStep {
  if (invoice !== null && isCredited(invoice)) return { title: "We credited all of the invoice", state: "done" };
  const asked = invoice === null ? totalPence : invoice.totalPence - invoice.creditedPence;
  const isPaid = (invoice?.paidPence ?? paidPence) >= asked;
  if (isPaid) return { title: "You paid the invoice", when: paidAt ?? undefined, state: "done" };
  const note =
    invoice === null
      ? "It comes by email, and is due 30 days after its date."
      : `It is due on ${londonDateInWords(invoice.dueAt)}.`;
  return { title: "You pay the invoice", note, state: "next" };
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
