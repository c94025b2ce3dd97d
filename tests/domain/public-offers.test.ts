import { expect, test } from "vitest";
import { publicQuote } from "#domain/quoting/public-quote.ts";
import { publicProposal } from "#domain/training/public-proposal.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const taken = { status: "accepted", expiresAt: new Date("2026-12-24T12:00:00Z") } as const;

test("a quote or a proposal that was accepted says so, and not that it stands once what came of it is cancelled", () => {
  expect(publicQuote({ ...taken, order: { status: "accepted" } }, NOW).lead).toContain("It is an order now");
  const dropped = publicQuote({ ...taken, order: { status: "cancelled" } }, NOW);
  expect(dropped).toMatchObject({ lead: "The order that came of it is cancelled.", isOpen: false });
  expect(publicProposal({ ...taken, booking: { status: "confirmed" } }, NOW).lead).toContain("Your day is booked");
  const off = publicProposal({ ...taken, booking: { status: "cancelled" } }, NOW);
  expect(off).toMatchObject({ lead: "The booking that came of it is cancelled.", isOpen: false });
});
