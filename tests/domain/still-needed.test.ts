import { expect, test } from "vitest";
import { kindOfPerson, type PersonsThings, together } from "#domain/privacy/persons-things.ts";
import { monthsAfter, USUAL_RETENTION } from "#domain/privacy/retention.ts";
import { checkRetention } from "#domain/privacy/retention-answers.ts";
import { keptUntil, stillNeeded, whatToDo } from "#domain/privacy/still-needed.ts";

const NOW = new Date("2026-11-26T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
const AHEAD = daysAgo(-5);

/** A person who has these things alone, and came long ago. */
function someone(things: Partial<PersonsThings> = {}): PersonsThings {
  const none = { requests: [], orders: [], parcels: [], enquiries: [], offers: [], bookings: [], seats: [] };
  return { createdAt: daysAgo(3_000), ...none, ...things };
}

const LONG_AGO = daysAgo(2_500);
const order = { status: "fulfilled", about: "copies", lastAt: LONG_AGO, isMoneyOpen: false } as const;
const request = { status: "fulfilled", lastAt: LONG_AGO } as const;
const parcel = { status: "dispatched", lastAt: LONG_AGO, isFree: true, undoUntil: null } as const;

test.each([
  ["a parcel that waits for copies", { parcels: [{ ...parcel, status: "awaiting_stock" }] }, ["parcel_to_send"]],
  ["a claimed parcel", { parcels: [{ ...parcel, status: "claimed" }] }, ["parcel_to_send"]],
  ["a packed parcel", { parcels: [{ ...parcel, status: "packed" }] }, ["parcel_packed"]],
  ["a dispatch that can be taken back", { parcels: [{ ...parcel, undoUntil: AHEAD }] }, ["parcel_just_sent"]],
  ["a request in review", { requests: [{ ...request, status: "in_review" }] }, ["request_in_review"]],
  ["an approved request", { requests: [{ ...request, status: "approved" }] }, ["request_open"]],
  ["an order to be paid", { orders: [{ ...order, status: "awaiting_payment" }] }, ["order_to_pay"]],
  ["an order to be approved", { orders: [{ ...order, status: "awaiting_approval" }] }, ["order_open"]],
  ["open money", { orders: [{ ...order, isMoneyOpen: true }] }, ["money_open"]],
  ["an accepted order of copies", { orders: [{ ...order, status: "accepted" }] }, ["order_open"]],
  ["an accepted order of seats", { orders: [{ ...order, status: "accepted", about: "seats" }] }, []],
  ["an offer that stands", { offers: [{ status: "sent", expiresAt: AHEAD, lastAt: LONG_AGO }] }, ["offer_stands"]],
  ["an offer whose time is over", { offers: [{ status: "sent", expiresAt: LONG_AGO, lastAt: LONG_AGO }] }, []],
  ["an offer in draft", { offers: [{ status: "draft", expiresAt: null, lastAt: LONG_AGO }] }, ["enquiry_open"]],
  ["a new enquiry", { enquiries: [{ status: "new", lastAt: LONG_AGO }] }, ["enquiry_open"]],
  ["a booked enquiry", { enquiries: [{ status: "booked", lastAt: LONG_AGO }] }, ["enquiry_open"]],
  ["a closed enquiry", { enquiries: [{ status: "closed", lastAt: LONG_AGO }] }, []],
  ["a day ahead", { bookings: [{ status: "confirmed", endsAt: AHEAD, lastAt: LONG_AGO }] }, ["day_ahead"]],
  ["a cancelled day ahead", { bookings: [{ status: "cancelled", endsAt: AHEAD, lastAt: LONG_AGO }] }, []],
  ["a place on the waiting list", { seats: [{ status: "waiting", endsAt: AHEAD, lastAt: LONG_AGO }] }, ["day_ahead"]],
  ["places at what is over", { seats: [{ status: "confirmed", endsAt: LONG_AGO, lastAt: LONG_AGO }] }, []],
] satisfies [string, Partial<PersonsThings>, string[]][])(
  "%s says whether somebody is still needed",
  (_name, things, needs) => {
    expect(stillNeeded(someone(things), NOW)).toEqual(needs);
    const turn = whatToDo(someone(things), USUAL_RETENTION, NOW);
    if (needs.length > 0 && !(needs as string[]).includes("enquiry_open"))
      expect(turn).toEqual({ lookAgainAt: daysAgo(-1) });
    else expect(turn).toBe("forget");
  },
);

test("of several things the last one counts, each by its own time", () => {
  const both = someone({
    requests: [{ ...request, lastAt: daysAgo(40) }],
    parcels: [{ ...parcel, lastAt: daysAgo(29) }],
  });
  expect(keptUntil(both, USUAL_RETENTION)).toEqual(daysAgo(-1));
  const older = someone({ requests: [request], orders: [{ ...order, lastAt: daysAgo(500) }] });
  expect(keptUntil(older, USUAL_RETENTION)).toEqual(monthsAfter(daysAgo(500), 18));
  const day = { status: "delivered", endsAt: daysAgo(10), lastAt: daysAgo(90) } as const;
  expect(keptUntil(someone({ bookings: [day] }), USUAL_RETENTION)).toEqual(monthsAfter(daysAgo(10), 18));
  expect(keptUntil(together([both, older]), USUAL_RETENTION)).toEqual(monthsAfter(daysAgo(500), 18));
});

test("an enquiry that nobody closes keeps somebody no longer than a closed one, from the last thing that happened in it", () => {
  const silent = (lastAt: Date) => someone({ enquiries: [{ status: "in_conversation", lastAt }] });
  expect(whatToDo(silent(monthsAfter(NOW, -24)), USUAL_RETENTION, NOW)).toBe("forget");
  expect(whatToDo(silent(daysAgo(729)), USUAL_RETENTION, NOW)).toEqual({ lookAgainAt: monthsAfter(daysAgo(729), 24) });
  expect(whatToDo(silent(NOW), USUAL_RETENTION, NOW)).toEqual({ lookAgainAt: daysAgo(-7) });
  const stands = { status: "sent", expiresAt: AHEAD, lastAt: LONG_AGO } as const;
  const offered = someone({ enquiries: [{ status: "proposed", lastAt: LONG_AGO }], offers: [stands] });
  expect(whatToDo(offered, USUAL_RETENTION, NOW)).toEqual({ lookAgainAt: daysAgo(-1) });
});

test("whoever is kept is looked at again when their time is over, and once a week until then", () => {
  const sent = (days: number) => someone({ parcels: [{ ...parcel, lastAt: daysAgo(days) }] });
  expect(whatToDo(sent(0), USUAL_RETENTION, NOW)).toEqual({ lookAgainAt: daysAgo(-7) });
  expect(whatToDo(sent(26), USUAL_RETENTION, NOW)).toEqual({ lookAgainAt: daysAgo(-4) });
  expect(whatToDo(sent(30), USUAL_RETENTION, NOW)).toBe("forget");
  expect(whatToDo(sent(26), { ...USUAL_RETENTION, freeCopyDays: 7 }, NOW)).toBe("forget");
  expect(whatToDo(someone(), USUAL_RETENTION, NOW)).toBe("forget");
  expect(whatToDo(someone({ createdAt: NOW }), USUAL_RETENTION, NOW)).toEqual({ lookAgainAt: daysAgo(-1) });
});

test("a person counts as what they wanted of us", () => {
  expect(kindOfPerson(someone({ requests: [request] }))).toBe("free_copies");
  expect(kindOfPerson(someone({ orders: [order] }))).toBe("orders");
  expect(kindOfPerson(someone({ orders: [{ ...order, about: "training" }] }))).toBe("trainings");
  expect(kindOfPerson(someone({ enquiries: [{ status: "closed", lastAt: NOW }] }))).toBe("enquiries");
  expect(kindOfPerson(someone())).toBe("nothing");
});

test("months end on the same day, or on the last of a shorter month", () => {
  expect(monthsAfter(new Date("2026-08-31T10:00:00Z"), 18)).toEqual(new Date("2028-02-29T10:00:00Z"));
  expect(monthsAfter(new Date("2026-11-26T10:00:00Z"), -84)).toEqual(new Date("2019-11-26T10:00:00Z"));
});

test("times are whole numbers within their bounds", () => {
  const raw = { freeCopyDays: "30", orderMonths: "18", enquiryMonths: "24", moneyYears: "7" };
  expect(checkRetention(raw)).toEqual({ ok: true, answers: USUAL_RETENTION });
  for (const freeCopyDays of ["", "0", "6", "91", "-7", "7.5", "1e1", "x", "٣٠"]) {
    const checked = checkRetention({ ...raw, freeCopyDays });
    expect(checked.ok ? [] : Object.keys(checked.errors), freeCopyDays).toEqual(["freeCopyDays"]);
  }
});
