import { expect, test } from "vitest";
import { emailState } from "#app/staff/_work/email-state.tsx";
import { mailtoAddress } from "#app/staff/_work/mailto.ts";
import { pageFrom } from "#app/staff/_work/page-from.ts";
import { pilesFor } from "#app/staff/(work)/_home/piles.ts";
import { subjectsOf, viewsFor } from "#app/staff/(work)/history/history-views.ts";
import { moneyWords } from "#app/staff/(work)/orders/money-words.ts";
import { listAddress } from "#app/staff/(work)/orders/order-views.ts";
import { approvalSayings } from "#app/staff/(work)/orders/sayings.ts";
import { barParts } from "#app/staff/(work)/stock/bar-parts.ts";
import { signed } from "#app/staff/(work)/stock/movement-words.ts";
import { stockSaying } from "#app/staff/(work)/stock/stock-saying.ts";
import { USUAL_PROMISES } from "#domain/promises.ts";
import { PILE_NAMES, type PileName, type WaitingWork } from "#use-cases/tasks/queries.ts";

const NOW = new Date("2026-11-26T12:00:00Z");

/** Piles of work, so many in each; those not named are empty. */
function piles(counts: Partial<Record<PileName, number>>, lowStock: WaitingWork["lowStock"] = []): WaitingWork {
  const entries = PILE_NAMES.map((name) => [name, { count: counts[name] ?? 0, oldest: null }]);
  return { piles: Object.fromEntries(entries) as WaitingWork["piles"], lowStock, tasks: [] };
}

const everything = piles(Object.fromEntries(PILE_NAMES.map((name) => [name, 2])));

test("nobody's home page shows a pile that their role cannot act on", () => {
  expect(pilesFor({ role: "training" }, everything, USUAL_PROMISES, NOW).map(({ name }) => name)).toEqual([
    "training_enquiries",
    "bookings_asked",
    "days_to_write_down",
    "actions_overdue",
  ]);
  const fulfilment = pilesFor({ role: "fulfilment" }, everything, USUAL_PROMISES, NOW).map(({ name }) => name);
  expect(fulfilment).not.toContain("training_enquiries");
  expect(fulfilment[0]).toBe("orders_to_approve");
});

test("empty piles are not shown, one thing is counted as one, and answers are mentioned with their requests", () => {
  const shown = pilesFor(
    { role: "administrator" },
    piles({ requests_in_review: 1, requests_answered: 1 }),
    USUAL_PROMISES,
    NOW,
  );
  expect(shown).toMatchObject([
    { words: "request for free copies to decide", note: "1 with an answer to a question", href: "/staff/free-copies" },
  ]);
  expect(pilesFor({ role: "administrator" }, piles({}), USUAL_PROMISES, NOW)).toEqual([]);
});

test("parcels of an old edition are held: those that are held for that alone are not told a second time", () => {
  const shown = (counts: Parameters<typeof piles>[0]) =>
    pilesFor({ role: "fulfilment" }, piles(counts), USUAL_PROMISES, NOW).map(({ name, note }) => [name, note]);
  expect(shown({ held: 9, old_edition: 9 })).toEqual([["old_edition", null]]);
  expect(shown({ held: 9, old_edition: 8 })).toEqual([
    ["old_edition", null],
    ["held", "8 of an old edition among them"],
  ]);
  expect(shown({ held: 1 })).toEqual([["held", null]]);
});

test("what customers are told how long it takes says how the oldest stands against it; nothing else does", () => {
  const work = piles({ orders_to_approve: 1, queued: 2, held: 1 });
  work.piles.orders_to_approve.oldest = new Date("2026-11-20T12:00:00Z");
  work.piles.queued.oldest = new Date("2026-11-26T09:00:00Z");
  work.piles.held.oldest = new Date("2026-10-01T09:00:00Z");
  const shown = pilesFor({ role: "administrator" }, work, { lookedAtDays: 3, postedDays: 5 }, NOW);
  expect(shown.map(({ name, standing }) => [name, standing])).toEqual([
    ["orders_to_approve", { isLate: true, words: "1 working day late: customers are told 3 working days" }],
    ["queued", { isLate: false, words: "within the 5 working days that customers are told" }],
    ["held", null],
  ]);
});

test("a title that runs low is named, with its line, to those who keep the stock and to nobody else", () => {
  const low = piles({ low_stock: 1 }, [{ title: "Advocacy Guide", line: 1200 }]);
  expect(pilesFor({ role: "fulfilment" }, low, USUAL_PROMISES, NOW)).toMatchObject([
    { words: "title is running low", note: "Advocacy Guide: fewer than 1,200 copies left", href: "/staff/stock" },
  ]);
  expect(pilesFor({ role: "training" }, low, USUAL_PROMISES, NOW)).toEqual([]);
});

test("the money of an order in the list says how it stands", () => {
  const order = { payBy: "card" as const, totalPence: 20000, paidPence: 0, refundedPence: 0 };
  expect(moneyWords(order)).toBe("not paid");
  expect(moneyWords({ ...order, payBy: "invoice" })).toBe("by invoice");
  expect(moneyWords({ ...order, paidPence: 20000 })).toBe("paid");
  expect(moneyWords({ ...order, paidPence: 5000 })).toBe("£50.00 paid");
  expect(moneyWords({ ...order, paidPence: 20000, refundedPence: 500 })).toBe("£5.00 refunded");
  expect(moneyWords({ ...order, paidPence: 20000, refundedPence: 20000 })).toBe("refunded");
});

test("an action leads back to the list as it was looked at", () => {
  const place = { status: "accepted" as const, after: "" };
  expect(listAddress(place, { did: "approved" })).toBe("/staff/orders?status=accepted&did=approved");
  expect(listAddress({ ...place, after: "1_a" })).toBe("/staff/orders?status=accepted&after=1_a");
});

test("the approval of an order is said with its reference, and with nothing else that an address says", () => {
  expect(approvalSayings("ag-7k3f-9q2mb").done.approved).toContain("AG-7K3F-9Q2MB is approved");
  expect(approvalSayings("Pay 0900 now").done.approved).toContain("The order is approved");
});

test("no form leads to an address of its own choosing", () => {
  expect(pageFrom("/staff/orders/AG-7K3F-9Q2MB")).toBe("/staff/orders/AG-7K3F-9Q2MB");
  const session = "sessions/0b6f0f6e-7a0c-4f0e-9d55-0d9f3f1c2a3b/parties/AG-7K3F-9Q2MB";
  for (const path of [
    "training/bookings/AG-7K3F-9Q2MB",
    `training/${session}`,
    "quotes/AG-7K3F-9Q2MB",
    "outbox?show=sent",
  ])
    expect(pageFrom(`/staff/${path}`)).toBe(`/staff/${path}`);
  for (const forged of [
    "//evil.example",
    "/staff/outbox?show=sent&did=x",
    "https://evil.example",
    "/staff/../x",
    "/orders/AG-7K3F-9Q2MB",
    undefined,
  ])
    expect(pageFrom(forged)).toBe("/staff");
});

test("the bar of stock shares its length out by copies, and grows past the shelf when more is wanted", () => {
  expect(barParts({ onHand: 200, allocated: 50, waiting: 0 })).toEqual({ allocated: 250, available: 750, waiting: 0 });
  expect(barParts({ onHand: 100, allocated: 100, waiting: 100 })).toEqual({
    allocated: 500,
    available: 0,
    waiting: 500,
  });
  expect(barParts({ onHand: 0, allocated: 0, waiting: 0 })).toEqual({ allocated: 0, available: 0, waiting: 0 });
});

test("a delivery is said with its copies and the parcels that were filled", () => {
  expect(stockSaying({ did: "received", copies: "1500", parcels: "2" })).toEqual({
    tone: "success",
    title: "1,500 copies booked in.",
    note: "2 parcels that waited have their copies now, and joined the queue.",
  });
  expect(stockSaying({ did: "received", copies: "<b>", parcels: "-1" })?.title).toBe("0 copies booked in.");
  expect(stockSaying({ did: "stolen", copies: "1", parcels: "1" })).toBeNull();
});

test("changes of stock are signed", () => {
  expect([1000, -25].map(signed)).toEqual(["+1,000", "−25"]);
});

test("the latest news of an email's way is what is shown", () => {
  expect(emailState({ status: "sent", delivery: null }).label).toBe("Sent");
  expect(emailState({ status: "sent", delivery: "bounced" })).toEqual({ label: "Bounced", tone: "problem" });
  expect(emailState({ status: "parked", delivery: null }).label).toBe("Parked");
});

test("an answer by email begins with the reference as its subject, whatever the address holds", () => {
  expect(mailtoAddress("kay@mind.example", "AG-7K3F-9Q2MB")).toBe("mailto:kay@mind.example?subject=AG-7K3F-9Q2MB");
  expect(mailtoAddress("a?bcc=b@x.example", "AG-7K3F-9Q2MB")).not.toContain("?bcc");
});

test("what happens to colleagues is told to those who manage people only", () => {
  expect(viewsFor({ role: "fulfilment" })).not.toContain("staff");
  expect(subjectsOf("all", { role: "fulfilment" })).not.toContain("staff");
  expect(subjectsOf("staff", { role: "fulfilment" })).toEqual([]);
  expect(subjectsOf("staff", { role: "administrator" })).toEqual(["staff"]);
});
