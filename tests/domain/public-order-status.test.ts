import { expect, test } from "vitest";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import type { PublicParcel } from "#domain/fulfilment/public-parcels.ts";
import { ORDER_LIFE, type OrderStatus } from "#domain/ordering/order-life.ts";
import { type OrderFacts, publicOrderStatus } from "#domain/ordering/public-status.ts";

const NOW = new Date("2026-11-24T12:00:00Z");
const YESTERDAY = new Date("2026-11-23T12:00:00Z");
const STATUSES = Object.keys(ORDER_LIFE) as OrderStatus[];
const PARCELS = ["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"] as const;

function parcel(status: ConsignmentStatus, more: Partial<PublicParcel> = {}): PublicParcel {
  const dispatchedAt = status === "dispatched" || status === "returned" ? NOW : null;
  const sent = { dispatchedAt, returnedAt: null, trackingNumber: null, isLost: false };
  return { status, copies: 20, ...sent, isAddressAsked: false, waitsForCopies: false, ...more };
}

/** A card order of £200.00: paid, unless it still waits for that or ended without. */
function facts(status: OrderStatus, more: Partial<OrderFacts> = {}): OrderFacts {
  const isPaid = status === "accepted" || status === "fulfilled";
  return {
    status,
    payBy: "card",
    totalPence: 20_000,
    paidPence: isPaid ? 20_000 : 0,
    paidAt: isPaid ? NOW : null,
    refundingPence: 0,
    refundedPence: 0,
    refundedAt: null,
    isBackFromPaying: false,
    isLeftToBank: false,
    isApprovedByPerson: true,
    invoice: null,
    placedAt: YESTERDAY,
    acceptedAt: isPaid ? NOW : null,
    closedAt: null,
    parcels: [],
    ...more,
  };
}

const invoiced = (status: OrderStatus, more: Partial<OrderFacts> = {}) =>
  facts(status, { payBy: "invoice", paidPence: 0, paidAt: null, ...more });
const status = (given: OrderFacts) => publicOrderStatus(given);
const titles = (given: OrderFacts) => status(given).steps.map((step) => step.title);

test("an order that is not paid can be paid, and says what comes after", () => {
  const given = facts("awaiting_payment");
  expect(status(given)).toMatchObject({
    title: "Your order is not paid yet",
    canPay: true,
    tooLate: null,
  });
  expect(titles(given)).toEqual(["You ordered", "You pay", "We pack your parcel", "It goes in the post"]);
});

test("who comes back from paying is told to wait a moment, and cannot pay a second time meanwhile", () => {
  const given = facts("awaiting_payment", { isBackFromPaying: true });
  expect(status(given)).toMatchObject({ title: "We are confirming your payment", isConfirming: true, canPay: false });
});

test("coming back to an order that is paid, or that a slow bank has in hand, is nothing to wait for", () => {
  for (const given of [facts("accepted"), facts("awaiting_payment", { isLeftToBank: true }), facts("cancelled")])
    expect(status({ ...given, isBackFromPaying: true }).isConfirming).toBe(false);
});

test("while a bank takes its time the order cannot be paid again", () => {
  const given = facts("awaiting_payment", { isLeftToBank: true });
  expect(status(given)).toMatchObject({ title: "We are waiting for your bank", canPay: false, tooLate: null });
  expect(titles(given)[1]).toBe("Your bank sends the money");
});

test("a payment of another amount is said to be looked at, and nothing more is asked for", () => {
  const given = facts("awaiting_payment", { paidPence: 19_000, paidAt: NOW, isBackFromPaying: true });
  expect(status(given)).toMatchObject({ title: "We are looking at your payment", canPay: false, isConfirming: false });
  expect(titles(given).slice(1, 3)).toEqual(["You paid", "A person looks at your payment"]);
});

test("an invoice order waits for a person, then is packed; the invoice comes last", () => {
  expect(status(invoiced("awaiting_approval"))).toMatchObject({ title: "We have your order", canPay: false });
  expect(titles(invoiced("awaiting_approval"))[1]).toBe("A person looks at it");
  const approved = invoiced("accepted", { acceptedAt: NOW, parcels: [parcel("queued")] });
  expect(titles(approved)).toEqual([
    "You ordered",
    "We looked at it, and said yes",
    "We pack your parcel",
    "It goes in the post",
    "You pay the invoice",
  ]);
  expect(titles({ ...approved, paidPence: 20_000, paidAt: NOW }).at(-1)).toBe("You paid the invoice");
});

test("who has an invoice to pay is not told that nothing is left to do, until it is paid", () => {
  for (const each of ["accepted", "fulfilled"] as const) {
    const sent = invoiced(each, { parcels: [parcel(each === "accepted" ? "packed" : "dispatched")] });
    expect(status(sent).lead).toBe("The invoice comes by email, and is due 30 days after its date.");
    expect(status({ ...sent, paidPence: 20_000, paidAt: NOW }).lead).toBe("You do not need to do anything.");
  }
});

test("what is claimed, held or just allocated looks the same to the customer", () => {
  const [first, ...others] = (["awaiting_stock", "queued", "claimed"] as const).map((each) =>
    status(facts("accepted", { parcels: [parcel(each)] })),
  );
  expect(first?.title).toBe("We are getting your parcel ready");
  for (const other of others) expect(other).toEqual(first);
});

test("with too few copies, the printer is what it waits for, and no day of posting is promised", () => {
  const short = status(facts("accepted", { parcels: [parcel("awaiting_stock", { waitsForCopies: true })] }));
  expect(short.title).toBe("Your parcel is waiting for new copies");
  expect(short.lead).toContain("you can cancel, or ask us");
  expect(short.steps.slice(-3).map(({ title, state }) => `${state}: ${title}`)).toEqual([
    "now: It waits until more copies are printed",
    "next: We pack your parcel",
    "next: It goes in the post",
  ]);
  expect(JSON.stringify(short.steps)).not.toContain("working day");
  expect(short.tooLate).toBeNull();
});

test("the address can be corrected and the order cancelled until a parcel is packed", () => {
  const late = PARCELS.map((each) => status(facts("accepted", { parcels: [parcel(each)] })).tooLate);
  expect(late).toEqual([null, null, null, "packed", "sent", null, null]);
  expect(status(facts("fulfilled", { parcels: [parcel("dispatched")] })).tooLate).toBe("sent");
  expect(status(facts("cancelled")).tooLate).toBe("over");
  expect(STATUSES.filter((each) => status(facts(each)).tooLate === null)).toEqual([
    "awaiting_payment",
    "awaiting_approval",
    "accepted",
  ]);
});

test("what came back or was lost is told, and what is sent in its place can still go elsewhere", () => {
  const again = (first: PublicParcel, more: Partial<PublicParcel> = {}) =>
    status(facts("accepted", { parcels: [first, parcel("queued", more)] }));
  const back = parcel("returned", { returnedAt: NOW });
  expect(again(back)).toMatchObject({ title: "We are sending your parcel again", tooLate: null });
  expect(again(back).steps).toContainEqual({ title: "It came back to us", when: NOW, state: "done" });
  expect(again(back, { isAddressAsked: true }).lead).toContain("check the address");
  expect(again(parcel("dispatched", { isLost: true }))).toMatchObject({ tooLate: null });
  expect(again(parcel("dispatched", { isLost: true })).lead).toContain("lost");
  expect(again(parcel("dispatched")).tooLate).toBe("sent");
});

test("of two parcels with one gone, the rest is said to follow", () => {
  const parcels = [parcel("dispatched", { trackingNumber: "RM 1GB" }), parcel("packed")];
  const { title, steps } = status(facts("accepted", { parcels }));
  expect(title).toBe("Part of your parcel is on its way");
  expect(steps.at(-3)).toMatchObject({
    title: "20 copies are in the post",
    note: "Tracking number: RM 1GB",
    when: NOW,
  });
  expect(steps.at(-2)).toMatchObject({ title: "20 copies are packed", state: "done" });
  expect(steps.at(-1)).toMatchObject({ title: "It goes in the post", state: "now" });
});

test("of two parcels with one packed, neither is said to be all, and what is still to do is now", () => {
  const given = facts("accepted", { parcels: [parcel("packed", { copies: 1 }), parcel("queued")] });
  expect(status(given)).toMatchObject({ title: "Part of your parcel is packed", lead: "The rest will follow." });
  const said = status(given).steps.map(({ state, title }) => `${state}: ${title}`);
  expect(said.slice(-3)).toEqual(["done: 1 copy is packed", "now: We pack 20 copies", "next: It goes in the post"]);
});

test("of several parcels it is said of which one something was heard", () => {
  const lost = parcel("dispatched", { copies: 50, isLost: true });
  const given = facts("accepted", { parcels: [lost, parcel("dispatched"), parcel("queued", { copies: 50 })] });
  expect(titles(given).slice(2)).toEqual([
    "We posted 50 copies",
    "50 copies seem to be lost in the post",
    "20 copies are in the post",
    "We pack 50 copies",
    "It goes in the post",
  ]);
  const both = facts("fulfilled", { parcels: [parcel("dispatched"), parcel("dispatched")] });
  expect(status(both).title).toBe("Your parcels are on their way");
});

test("what is sent again can go elsewhere, whatever else has left: but not while a parcel with its label on is here", () => {
  const stays = (...parcels: PublicParcel[]) => status(facts("accepted", { parcels })).addressStays;
  expect(stays(parcel("dispatched"), parcel("queued", { isAddressAsked: true }))).toBeNull();
  expect(stays(parcel("dispatched"), parcel("packed"), parcel("queued"))).toBe("packed");
  expect(stays(parcel("dispatched"), parcel("cancelled"))).toBe("sent");
  expect(status(facts("fulfilled", { parcels: [parcel("dispatched")] })).addressStays).toBe("sent");
  expect(status(facts("cancelled")).addressStays).toBe("over");
});

test("what was sent is on its way, or came back", () => {
  const sent = facts("fulfilled", { parcels: [parcel("dispatched")] });
  expect(status(sent).title).toBe("Your parcel is on its way");
  expect(status(sent).steps.every((step) => step.state === "done")).toBe(true);
  const back = facts("fulfilled", { parcels: [parcel("returned"), parcel("cancelled")] });
  expect(status(back).title).toBe("Your parcel came back to us");
});

test("a cancelled order says where the money is: never taken, on its way back, or back", () => {
  const paid = { paidPence: 20_000, paidAt: NOW, closedAt: NOW };
  expect(status(facts("cancelled")).lead).toBe("Nothing was taken, and you owe nothing.");
  expect(status(facts("cancelled", { ...paid, refundingPence: 20_000 })).lead).toMatch(/^We are paying £200\.00 back/);
  expect(status(facts("cancelled", { ...paid, refundedPence: 20_000 })).lead).toMatch(/^We paid £200\.00 back/);
  expect(titles(facts("cancelled", { ...paid, refundedPence: 20_000 }))).toEqual([
    "You ordered",
    "You paid",
    "It was cancelled",
    "We paid £200.00 back",
  ]);
});

test("a refund says when it went back, a number of Royal Mail's where to follow it, and a wait how long it usually is", () => {
  const back = facts("cancelled", { paidPence: 20_000, paidAt: NOW, refundedPence: 20_000, refundedAt: NOW });
  expect(status(back).steps.at(-1)).toMatchObject({ title: "We paid £200.00 back", when: NOW });
  const sentWith = (trackingNumber: string) =>
    status(facts("fulfilled", { parcels: [parcel("dispatched", { trackingNumber })] })).steps.at(-1);
  expect(sentWith("ab 123456789 gb")?.link?.href).toBe(
    "https://www.royalmail.com/track-your-item#/tracking-results/AB123456789GB",
  );
  expect(sentWith("JD000226000012345678")?.link).toBeUndefined();
  expect(status(invoiced("awaiting_approval")).steps[1]?.note).toMatch(/^Usually within/);
  expect(status(facts("accepted")).steps.at(-1)?.note).toMatch(/^Usually within/);
});

test("money that a bank still has in hand goes back when it comes, and a cancelled order says so", () => {
  const given = facts("cancelled", { isLeftToBank: true });
  expect(status(given).lead).toContain("If your bank still sends the money, we will send it back");
  expect(status({ ...given, isLeftToBank: false, paidPence: 20_000, paidAt: NOW }).lead).toMatch(
    /^£200\.00 of yours is here.*send back/,
  );
});

test("money for an order that is over is never passed over in silence", () => {
  for (const over of ["cancelled", "expired"] as const) {
    expect(status(facts(over, { paidPence: 20_000, paidAt: NOW })).lead).toContain("A person will look at it");
    expect(status(facts(over, { paidPence: 20_000, refundedPence: 5_000 })).lead).toContain("A person will look at it");
  }
});

test("an order that nobody paid ends, and nothing is owed", () => {
  const given = facts("expired", { closedAt: NOW });
  expect(status(given)).toMatchObject({ title: "This order has closed", canPay: false, tooLate: "over" });
  expect(status(given).lead).toBe("It was not paid in time. Nothing was taken, and you owe nothing.");
  expect(titles(given)).toEqual(["You ordered", "It closed, because it was not paid"]);
});

test("no words of it say what is in the parcel", () => {
  const all = STATUSES.flatMap((each) => PARCELS.map((state) => facts(each, { parcels: [parcel(state)] })));
  for (const given of all.flatMap((each) => [each, { ...each, payBy: "invoice" as const }]))
    expect(JSON.stringify(status(given))).not.toMatch(/drug|treatment|guide|advoca/i);
});

test("an order that went by itself was accepted, and nobody is said to have looked at it", () => {
  const alone = invoiced("accepted", { acceptedAt: NOW, isApprovedByPerson: false, parcels: [parcel("queued")] });
  expect(titles(alone)[1]).toBe("We accepted it");
});

test("once the invoice is there, nobody is told that it comes by email", () => {
  const dueAt = new Date("2026-12-24T12:00:00Z");
  const invoice = { status: "open", totalPence: 20_000, creditedPence: 0, paidPence: 0, dueAt } as const;
  const given = invoiced("accepted", { acceptedAt: NOW, parcels: [parcel("queued")], invoice });
  expect(status(given).lead).toBe("Your invoice is here, to see and to pay.");
  expect(status(given).steps.at(-1)).toMatchObject({
    title: "You pay the invoice",
    note: "It is due on 24 December 2026.",
  });
  const credited = { ...given, invoice: { ...invoice, creditedPence: 20_000 } };
  expect(status(credited).lead).toBe("You do not need to do anything.");
  expect(titles(credited).at(-1)).toBe("We credited all of the invoice");
  expect(titles({ ...given, invoice: { ...invoice, creditedPence: 5_000, paidPence: 15_000 } }).at(-1)).toBe(
    "You paid the invoice",
  );
});

test("whoever changed the postcode reads that a person looks at it", () => {
  const parcels = [parcel("queued", { isPostcodeLookedAt: true })];
  expect(status(invoiced("accepted", { acceptedAt: NOW, parcels })).title).toBe("We are looking at the new address");
});
