import { expect, test } from "vitest";
import { publicSeatStatus, type SeatsForCustomer } from "#domain/training/public-seats.ts";

const NOW = new Date("2027-01-10T09:00:00Z");
const at = (text: string) => new Date(`2027-01-${text}:00Z`);
const FACTS: SeatsForCustomer = {
  ...{ status: "confirmed", sessionStatus: "planned", startsAt: at("20T10:00"), endsAt: at("20T13:00") },
  ...{ seats: 2, keptUntil: null, order: null, isBackFromPaying: false },
};
const UNPAID = { isLeftToBank: false, paidPence: 0, refundingPence: 0, refundedPence: 0, invoice: null };
const HALF_CREDITED = { status: "open", totalPence: 9000, creditedPence: 4500, paidPence: 0, dueAt: null } as const;
const HELD = { status: "held", keptUntil: at("10T09:30"), order: UNPAID } as const;
const NOTHING = { can: null, canLetGo: false, canChange: false, isConfirming: false };

test.each<[string, Partial<SeatsForCustomer>, object]>([
  ["booked", {}, { title: "You are booked", canLetGo: true, canChange: true }],
  ["on the day itself", { startsAt: at("10T08:00"), endsAt: at("10T11:00") }, { ...NOTHING, lead: "It has begun." }],
  ["afterwards", { startsAt: at("09T08:00"), endsAt: at("09T11:00") }, { ...NOTHING, title: "Thank you for coming" }],
  ["held", HELD, { can: "pay", canLetGo: true, canChange: false }],
  ["held, and back from paying", { ...HELD, isBackFromPaying: true }, { ...NOTHING, isConfirming: true }],
  [
    "held, with the payment on its way from the bank after the time ran out",
    { ...HELD, keptUntil: at("10T08:00"), order: { ...UNPAID, isLeftToBank: true } },
    { ...NOTHING, title: "Your payment is with your bank" },
  ],
  ["held too long", { ...HELD, keptUntil: at("10T08:00") }, { ...NOTHING, title: "The time for these places is over" }],
  [
    "paid after the time ran out",
    { status: "lapsed", order: { ...UNPAID, paidPence: 4500 } },
    { ...NOTHING, lead: expect.stringContaining("you get the places if there is room, or your money back") },
  ],
  [
    "paid too late, and the money is back",
    { status: "lapsed", order: { ...UNPAID, paidPence: 4500, refundedPence: 4500 } },
    { ...NOTHING, lead: expect.stringContaining("We paid £45.00 back") },
  ],
  ["offered", { status: "offered", keptUntil: at("12T09:00") }, { can: "take_up", canLetGo: true }],
  [
    "one place offered",
    { seats: 1, status: "offered", keptUntil: at("12T09:00") },
    { title: "There is a place for you", lead: "Take it up in time." },
  ],
  [
    "one place held too long",
    { ...HELD, seats: 1, keptUntil: at("10T08:00") },
    { title: "The time for this place is over" },
  ],
  [
    "one place given up",
    { seats: 1, status: "cancelled" },
    { title: "Your place is cancelled", lead: "Others may have it now." },
  ],
  ["offered too long ago", { status: "offered", keptUntil: at("09T09:00") }, NOTHING],
  ["waiting", { status: "waiting" }, { can: null, canLetGo: true, title: "You are on the waiting list" }],
  ["still waiting when it began", { status: "waiting", startsAt: at("10T08:00") }, NOTHING],
  ["off", { sessionStatus: "cancelled", status: "cancelled" }, { ...NOTHING, title: "This date is cancelled" }],
  ["given up", { status: "cancelled" }, { ...NOTHING, lead: "Others may have them now." }],
  [
    "given up for money that goes back",
    { status: "cancelled", order: { ...UNPAID, refundingPence: 2250 } },
    { lead: expect.stringContaining("£22.50 is going back to your card") },
  ],
  [
    "given up for money that is back",
    { status: "cancelled", order: { ...UNPAID, refundedPence: 4500 } },
    { lead: expect.stringContaining("We paid £45.00 back to your card") },
  ],
  [
    "given up for money that is back, by an invoice that was perhaps paid by bank transfer",
    { status: "cancelled", order: { ...UNPAID, refundedPence: 4500, invoice: HALF_CREDITED } },
    { lead: expect.stringContaining("We paid £45.00 back to where it came from.") },
  ],
  [
    "given up when it was not free any more, by invoice",
    { status: "cancelled", order: { ...UNPAID, invoice: HALF_CREDITED } },
    { lead: "Others may have them now. It was too late to cancel for nothing: £45.00 is still to be paid." },
  ],
])("seats that are %s", (_what, facts, said) => {
  expect(publicSeatStatus({ ...FACTS, ...facts }, NOW)).toMatchObject(said);
});
