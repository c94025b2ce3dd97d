import { expect, test } from "vitest";
import { REQUEST_LIFE } from "#domain/free-copies/request-life.ts";
import { BEFORE_PACKING, CONSIGNMENT_LIFE, claimIsStale, PACKED_OR_SENT } from "#domain/fulfilment/consignment-life.ts";
import { isFinal, type Life, nextState, statesBefore } from "#domain/life.ts";
import { ORDER_LIFE } from "#domain/ordering/order-life.ts";
import { QUOTE_LIFE } from "#domain/quoting/quote-life.ts";
import { ENQUIRY_LIFE, type EnquiryStatus, isOver } from "#domain/training/enquiry-life.ts";

const LIVES: [string, Life<string, string>, string][] = [
  ["order, by card", ORDER_LIFE, "awaiting_payment"],
  ["free-copy request", REQUEST_LIFE, "in_review"],
  ["consignment", CONSIGNMENT_LIFE, "awaiting_stock"],
  ["enquiry", ENQUIRY_LIFE, "new"],
  ["quote", QUOTE_LIFE, "draft"],
];

test.each(LIVES)("the life of every %s comes to an end from wherever it stands", (_name, life, first) => {
  const canEnd = (state: string, seen = new Set<string>()): boolean => {
    if (isFinal(life, state) || (life === ENQUIRY_LIFE && isOver(state as EnquiryStatus))) return true;
    seen.add(state);
    return Object.values(life[state] ?? {}).some((next) => next !== undefined && !seen.has(next) && canEnd(next, seen));
  };
  expect(life).toHaveProperty(first);
  for (const state of Object.keys(life)) expect(canEnd(state), state).toBe(true);
});

test("an unpaid order is never fulfilled", () => {
  expect(nextState(ORDER_LIFE, "awaiting_payment", "all_dispatched")).toBeNull();
  expect(statesBefore(ORDER_LIFE, "all_dispatched")).toEqual(["accepted"]);
});

test("an enquiry that rests is opened by a person, an offer or a booking, and by nothing else", () => {
  for (const state of ["declined", "closed"] as const)
    expect(Object.keys(ENQUIRY_LIFE[state])).toEqual(["reopened", "proposal_sent", "booked"]);
  expect(nextState(ENQUIRY_LIFE, "booked", "declined")).toBeNull();
});

test("a packed parcel cannot be cancelled, a dispatched one cannot be packed again", () => {
  expect(nextState(CONSIGNMENT_LIFE, "packed", "cancelled")).toBeNull();
  expect(nextState(CONSIGNMENT_LIFE, "dispatched", "packed")).toBeNull();
  expect(BEFORE_PACKING).toEqual(statesBefore(CONSIGNMENT_LIFE, "cancelled"));
  expect(PACKED_OR_SENT).toEqual(["packed", "dispatched", "returned"]);
});

test("a claim can be taken over after two hours, not a second earlier", () => {
  const claimedAt = new Date("2026-11-24T10:00:00Z");
  expect(claimIsStale(claimedAt, new Date("2026-11-24T11:59:59Z"))).toBe(false);
  expect(claimIsStale(claimedAt, new Date("2026-11-24T12:00:00Z"))).toBe(true);
});
