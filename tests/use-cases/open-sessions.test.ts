import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { londonDay } from "#domain/london-day.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkSessionAnswers } from "#domain/training/session-answers.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aTrainer } from "#tests/support/bookings.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import {
  anOpenSession,
  asksForSeats,
  payAtStripe,
  sessionAnswers,
  sessionForm,
  standingOf,
  timeOfSeatsRunsOut,
} from "#tests/support/seats.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { whereIs } from "#use-cases/search/where-is.ts";
import { cancelParty } from "#use-cases/training/cancel-party.ts";
import { cancelSession } from "#use-cases/training/cancel-session.ts";
import { changeSession } from "#use-cases/training/change-session.ts";
import { lapseSeats } from "#use-cases/training/lapse-seats.ts";
import { letSeatsGo } from "#use-cases/training/let-seats-go.ts";
import { moveSeats } from "#use-cases/training/move-seats.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";
import { publishSession } from "#use-cases/training/publish-session.ts";
import { remindOfSeats } from "#use-cases/training/remind-of-seats.ts";
import {
  openSessionBySlug,
  openSessionsAhead,
  seatsByToken,
  sessionsToMoveTo,
} from "#use-cases/training/seat-queries.ts";
import { seatsFile } from "#use-cases/training/seats-file.ts";
import { openSessionById } from "#use-cases/training/session-queries.ts";
import { type SessionView, sessionsPage } from "#use-cases/training/sessions-page.ts";
import { settleLateSeats } from "#use-cases/training/settle-late-seats.ts";
import { writeSession } from "#use-cases/training/write-session.ts";

const DAY = 86_400_000;
const INVOICE = { organisationName: "Northside Service", purchaseOrderNumber: "PO 77" };

let store: Store & { stripe: StripeStandIn };
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function published(changes: Record<string, string> = {}) {
  const trainer = await aTrainer();
  const answers = sessionAnswers(changes, [trainer.id]);
  const { id } = granted(await writeSession({ formKey: aFormKey(), answers }, by, new Date()));
  granted(await publishSession(id, by, new Date()));
  const { slug } = await database().trainingSession.findUniqueOrThrow({ where: { id } });
  return { id, slug: slug ?? "", trainer };
}

async function change(session: { id: string; trainer: { id: string } }, changes: Record<string, string>) {
  const { version: seen } = await database().trainingSession.findUniqueOrThrow({ where: { id: session.id } });
  const answers = sessionAnswers(changes, [session.trainer.id]);
  return changeSession({ id: session.id, seen, answers }, by, new Date());
}

async function paid(token: string, isLate = false) {
  const providerId = await payAtStripe(token, store.stripe);
  if (isLate) {
    await timeOfSeatsRunsOut(token);
    await lapseSeats(new Date());
  }
  await settleCheckout(providerId);
}

/** What whoever booked was told, oldest first, with the method and number of each calendar entry. */
async function toldOf(token: string) {
  const { recipientId } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  const emails = await database().outboxEmail.findMany({ where: { recipientId }, orderBy: { createdAt: "asc" } });
  return Promise.all(
    emails.map(async ({ kind, data }) => {
      const facts = data as Record<string, unknown>;
      const composed = await composeEmail({ kind, staffMemberId: null, data: facts });
      const [file] = composed?.attachments ?? [];
      const entry = file && new ICAL.Component(ICAL.parse(Buffer.from(file.content, "base64").toString()));
      const event = entry?.getFirstSubcomponent("vevent");
      const stands = {
        method: entry?.getFirstPropertyValue("method"),
        sequence: event?.getFirstPropertyValue("sequence"),
        uid: event?.getFirstPropertyValue("uid"),
      };
      return { news: facts.news, ...stands, message: composed?.message };
    }),
  );
}
const refundsOf = async (token: string) =>
  (await database().refund.findMany({ where: { payment: { order: { token } } } })).map(
    ({ amountPence }) => amountPence,
  );

test("who booked has one reference, for the places and for what is paid: it leads to the places", async () => {
  const session = await anOpenSession({ capacity: 4, seatPricePence: 4500 });
  for (const form of [INVOICE, {}]) {
    const { token } = granted(await asksForSeats(session.slug, 1, { form }));
    const { reference } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
    expect(await database().order.findUniqueOrThrow({ where: { token } })).toMatchObject({ reference, about: "seats" });
    expect(await whereIs(reference)).toEqual({ what: "seats", reference, trainingSessionId: session.id });
  }
});

test("a draft is seen by nobody and keeps its trainer; published it can be booked, and the trainer hears", async () => {
  const trainer = await aTrainer();
  const wish = { formKey: aFormKey(), answers: sessionAnswers({}, [trainer.id]) };
  const { id } = granted(await writeSession(wish, by, new Date()));
  expect(granted(await writeSession(wish, by, new Date())).id).toBe(id);
  const { slug } = await database().trainingSession.findUniqueOrThrow({ where: { id } });
  expect(refusalOf(await asksForSeats(slug ?? "", 1))).toBe("no_such_session");
  expect(refusalOf(await writeSession({ ...wish, formKey: aFormKey() }, by, new Date()))).toBe("trainer_elsewhere");
  granted(await publishSession(id, by, new Date()));
  expect(refusalOf(await publishSession(id, by, new Date()))).toBe("not_draft");
  granted(await asksForSeats(slug ?? "", 1));
  expect(await database().outboxEmail.count({ where: { kind: "trainer_news" } })).toBe(1);
});

test("a draft that is thrown away stays unseen, and a published session that is cancelled says so", async () => {
  const trainer = await aTrainer();
  const draft = { formKey: aFormKey(), answers: sessionAnswers({}, [trainer.id]) };
  const { id } = granted(await writeSession(draft, by, new Date()));
  granted(await cancelSession({ id, reason: "Not now" }, by, new Date()));
  const { slug } = await database().trainingSession.findUniqueOrThrow({ where: { id } });
  expect(await openSessionBySlug(slug ?? "")).toBeNull();
  const session = await published();
  granted(await cancelSession({ id: session.id, reason: "Too few" }, by, new Date()));
  expect(await openSessionBySlug(session.slug)).toMatchObject({ status: "cancelled" });
  expect(await openSessionsAhead(new Date())).toEqual([]);
});

test.each([
  [{ capacity: "0" }, "capacity"],
  [{ capacity: "501" }, "capacity"],
  [{ endTime: "09:00" }, "endTime"],
  [{ date: "2026-02-30" }, "date"],
  [{ price: "" }, "price"],
  [{ price: "-1" }, "price"],
  [{ price: "5000.01" }, "price"],
  [{ format: "in_person" }, "place"],
])("what cannot be is said beside its field: %o", (changes, field) => {
  const checked = checkSessionAnswers(sessionForm(changes), ["a"]);
  expect(checked.ok ? [] : Object.keys(checked.errors)).toEqual([field]);
});

test("a day in the past is refused, and so is a colleague who does not train", async () => {
  const answers = sessionAnswers({ date: "2020-01-06" }, [(await aTrainer()).id]);
  expect(refusalOf(await writeSession({ formKey: aFormKey(), answers }, by, new Date()))).toBe("in_the_past");
  const packer = await aColleague("fulfilment");
  expect(refusalOf(await writeSession({ formKey: aFormKey(), answers }, packer, new Date()))).toBe("not_allowed");
});

test("another day: everybody is told, and calendars follow; another title alone: nobody who booked", async () => {
  const session = await published();
  const { token } = granted(await asksForSeats(session.slug, 1));
  expect(granted(await change(session, { title: "Advocacy, from the start" })).isTold).toBe(false);
  expect((await toldOf(token)).map(({ news }) => news)).toEqual(["confirmed"]);
  expect(granted(await change(session, { startTime: "11:00" })).isTold).toBe(true);
  const [first, moved] = await toldOf(token);
  expect(moved).toMatchObject({ news: "rescheduled", method: "REQUEST", uid: first?.uid, sequence: 2 });
});

test("never fewer places than are taken; more of them are offered to who waits", async () => {
  const session = await published({ capacity: "2" });
  granted(await asksForSeats(session.slug, 2));
  const { token } = granted(await asksForSeats(session.slug, 2, { mayWait: true }));
  expect(refusalOf(await change(session, { capacity: "1" }))).toBe("fewer_than_taken");
  granted(await change(session, { capacity: "4" }));
  expect(await standingOf(token)).toBe("offered");
  const toTrainer = { kind: "trainer_news" } as const;
  expect(await database().outboxEmail.count({ where: toTrainer }), "nothing in their calendar changed").toBe(1);
  granted(await change(session, { capacity: "4", title: "Another title" }));
  expect(await database().outboxEmail.count({ where: toTrainer })).toBe(2);
});

test("a page that shows an older version changes nothing", async () => {
  const session = await published();
  granted(await change(session, { capacity: "13" }));
  const answers = sessionAnswers({ capacity: "14" }, [session.trainer.id]);
  expect(refusalOf(await changeSession({ id: session.id, seen: 1, answers }, by, new Date()))).toBe(
    "changed_meanwhile",
  );
});

test("a cancelled session: everybody is told, entries go, what was paid goes back in full, the trainer is free", async () => {
  const session = await published({ price: "45", capacity: "2" });
  const card = granted(await asksForSeats(session.slug, 1)).token;
  await paid(card);
  const invoiced = granted(await asksForSeats(session.slug, 1, { form: INVOICE })).token;
  const waits = granted(await asksForSeats(session.slug, 1, { mayWait: true })).token;
  granted(await cancelSession({ id: session.id, reason: "The trainer is ill" }, by, new Date()));
  expect(await refundsOf(card)).toEqual([4500]);
  for (const token of [card, invoiced, waits]) expect(await standingOf(token)).toBe("cancelled");
  expect((await database().order.findMany()).map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
  expect((await toldOf(card)).at(-1)).toMatchObject({ news: "session_cancelled", method: "CANCEL" });
  expect((await toldOf(waits)).at(-1)).toMatchObject({ news: "session_cancelled", method: undefined });
  expect(await database().trainerTime.count()).toBe(0);
  expect(refusalOf(await cancelSession({ id: session.id, reason: "Again" }, by, new Date()))).toBe("over");
  await runJobsToTheEnd();
  expect(await refundsOf(card)).toEqual([4500]);
});

test("cancelling costs what the page said, by policy: half of it a week before, and the entry goes", async () => {
  const { id, slug } = await anOpenSession({ capacity: 2, seatPricePence: 4501 });
  const { token } = granted(await asksForSeats(slug, 1));
  await paid(token);
  const { startsAt } = await database().trainingSession.findUniqueOrThrow({ where: { id } });
  const then = new Date(startsAt.getTime() - 7 * DAY);
  expect(refusalOf(await letSeatsGo({ token, seenShare: 0 }, then))).toBe("costs_another_share");
  granted(await letSeatsGo({ token, seenShare: 50 }, then));
  expect(await refundsOf(token)).toEqual([2251]);
  expect((await toldOf(token)).at(-1)).toMatchObject({ news: "cancelled", method: "CANCEL" });
  expect((await database().trainingSession.findUniqueOrThrow({ where: { id } })).seatsTaken).toBe(0);
  expect(refusalOf(await letSeatsGo({ token, seenShare: 50 }, then))).toBe("closed");
});

test("cancelling early closes the order, and all of it goes back; by invoice nothing is owed", async () => {
  const { slug } = await anOpenSession({ capacity: 2, seatPricePence: 4500 });
  const card = granted(await asksForSeats(slug, 1)).token;
  await paid(card);
  const invoiced = granted(await asksForSeats(slug, 1, { form: INVOICE })).token;
  for (const token of [card, invoiced]) granted(await letSeatsGo({ token, seenShare: 0 }, new Date()));
  expect(await refundsOf(card)).toEqual([4500]);
  expect((await database().order.findMany()).map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
});

// Fails without its guard: without `FOR UPDATE` in `lockSeats` and `lockOpenSession` several cancel the same places.
test("a colleague cancels the places of one party at the share they choose, once", async () => {
  const { slug } = await anOpenSession({ capacity: 2, seatPricePence: 4500 });
  const { token } = granted(await asksForSeats(slug, 2));
  await paid(token);
  const waits = granted(await asksForSeats(slug, 1, { mayWait: true })).token;
  const { reference } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  const wish = { reference, share: 50, reason: "She phoned" } as const;
  expect(refusalOf(await cancelParty(wish, await aColleague("fulfilment"), new Date()))).toBe("not_allowed");
  const answers = await atOnce(10, () => cancelParty(wish, by, new Date()));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(answers.filter(({ ok }) => !ok).map(refusalOf))).toEqual(new Set(["closed"]));
  expect(await refundsOf(token)).toEqual([4500]);
  expect([await standingOf(token), await standingOf(waits)]).toEqual(["cancelled", "offered"]);
  expect((await toldOf(token)).at(-1)).toMatchObject({ news: "cancelled", method: "CANCEL" });
});

test("moved to another date of the same price: the entry is replaced, and who waited is offered the places", async () => {
  const from = await anOpenSession({ capacity: 1 });
  const to = await anOpenSession({ capacity: 1 });
  const dearer = await anOpenSession({ capacity: 9, seatPricePence: 100 });
  const { token } = granted(await asksForSeats(from.slug, 1));
  const waits = granted(await asksForSeats(from.slug, 1, { mayWait: true })).token;
  expect(refusalOf(await moveSeats({ token, toSessionId: dearer.id }, new Date()))).toBe("other_price");
  granted(await moveSeats({ token, toSessionId: to.id }, new Date()));
  expect(await standingOf(waits)).toBe("offered");
  const [first, moved] = await toldOf(token);
  expect(moved).toMatchObject({ news: "moved", method: "REQUEST", uid: first?.uid, sequence: 1 });
  const other = granted(await asksForSeats((await anOpenSession({ capacity: 1 })).slug, 1)).token;
  expect(refusalOf(await moveSeats({ token: other, toSessionId: to.id }, new Date()))).toBe("too_few_left");
  expect(await seatsFile(token, new Date())).toContain(String(first?.uid));
});

test("names of who comes: as many as there are places, in their order, until they are given up", async () => {
  const { id, slug } = await anOpenSession({ capacity: 2 });
  const { token } = granted(await asksForSeats(slug, 2));
  granted(await nameDelegates({ token, names: ["Ann", "Bo"] }, new Date()));
  granted(await nameDelegates({ token, names: ["Bo"] }, new Date()));
  expect((await openSessionById(id))?.parties).toMatchObject([{ names: ["Bo"], seats: 2 }]);
  expect(refusalOf(await nameDelegates({ token, names: ["A", "B", "C"] }, new Date()))).toBe("too_many");
  granted(await letSeatsGo({ token, seenShare: null }, new Date()));
  expect(refusalOf(await nameDelegates({ token, names: [] }, new Date()))).toBe("over");
});

test("who booked is reminded on the days that staff set, with the link, once each", async () => {
  const session = await published();
  const { token } = granted(await asksForSeats(session.slug, 1));
  const { startsAt } = await database().trainingSession.findUniqueOrThrow({ where: { id: session.id } });
  for (const days of [20, 7, 7, 1]) await remindOfSeats(new Date(startsAt.getTime() - days * DAY));
  const told = (await toldOf(token)).filter(({ news }) => news === "reminder");
  expect(told).toHaveLength(2);
  expect(told[0]?.message).toMatchObject({ where: "Online: the link is on the page" });
});

test("another title makes no second reminder, another day does", async () => {
  const session = await published();
  const { token } = granted(await asksForSeats(session.slug, 1));
  const { startsAt } = await database().trainingSession.findUniqueOrThrow({ where: { id: session.id } });
  const weekBefore = new Date(startsAt.getTime() - 7 * DAY);
  await remindOfSeats(weekBefore);
  granted(await change(session, { title: "Advocacy, from the start" }));
  await remindOfSeats(weekBefore);
  const reminders = async () => (await toldOf(token)).filter(({ news }) => news === "reminder").length;
  expect(await reminders()).toBe(1);
  granted(await change(session, { date: londonDay(new Date(startsAt.getTime() + DAY)) }));
  await remindOfSeats(new Date(weekBefore.getTime() + DAY));
  expect(await reminders()).toBe(2);
});

test("seats booked before the price rose move to a date of the old price alone", async () => {
  const session = await published({ price: "45" });
  const { token } = granted(await asksForSeats(session.slug, 1, { form: INVOICE }));
  granted(await change(session, { price: "60" }));
  const [old, dear] = [
    await anOpenSession({ capacity: 1, seatPricePence: 4500 }),
    await anOpenSession({ capacity: 1, seatPricePence: 6000 }),
  ];
  const seats = await seatsByToken(token);
  expect(seats && (await sessionsToMoveTo(seats, new Date())).map(({ id }) => id)).toEqual([old.id]);
  expect(refusalOf(await moveSeats({ token, toSessionId: dear.id }, new Date()))).toBe("other_price");
  const { startsAt } = await database().trainingSession.findUniqueOrThrow({ where: { id: session.id } });
  const late = new Date(startsAt.getTime() - 13 * DAY);
  expect(seats && (await sessionsToMoveTo(seats, late))).toEqual([]);
  expect(refusalOf(await moveSeats({ token, toSessionId: old.id }, late)), "or cancelling later were free").toBe(
    "too_late",
  );
  granted(await moveSeats({ token, toSessionId: old.id }, new Date()));
});

test("staff find sessions ahead and drafts soonest first, and past and cancelled ones latest first", async () => {
  const soon = await published({ title: "Soon" });
  const inDays = (days: number) => londonDay(new Date(Date.now() + days * DAY));
  const later = await published({ title: "Later", date: inDays(50) });
  const off = await published({ title: "Off", date: inDays(60) });
  granted(await cancelSession({ id: off.id, reason: "Too few" }, by, new Date()));
  granted(await asksForSeats(soon.slug, 12));
  granted(await asksForSeats(soon.slug, 3, { mayWait: true }));
  const titles = async (view: SessionView, now = new Date()) =>
    (await sessionsPage(view, null, now)).rows.map(({ title }) => title);
  expect(await titles("ahead")).toEqual(["Soon", "Later"]);
  expect(await titles("past")).toEqual(["Off"]);
  expect(await titles("past", new Date(Date.now() + 55 * DAY))).toEqual(["Off", "Later", "Soon"]);
  const { rows } = await sessionsPage("ahead", null, new Date());
  expect(rows[0]).toMatchObject({ seatsTaken: 12, seatsWaiting: 3 });
  const mark = { at: rows[0]?.startsAt ?? new Date(), id: soon.id };
  expect((await sessionsPage("ahead", mark, new Date())).rows.map(({ id }) => id)).toEqual([later.id]);
});

test.each(["give", "back"] as const)("paid after the time ran out: a task, and staff can %s", async (way) => {
  const { slug } = await anOpenSession({ capacity: 1, seatPricePence: 4500 });
  const { token } = granted(await asksForSeats(slug, 1));
  await paid(token, true);
  expect([await standingOf(token), await openTasks()]).toEqual(["lapsed", ["seats_paid_late"]]);
  const { reference } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  const other = granted(await asksForSeats(slug, 1)).token;
  expect(refusalOf(await settleLateSeats({ reference, way: "give" }, by, new Date()))).toBe("too_few_left");
  granted(await letSeatsGo({ token: other, seenShare: null }, new Date()));
  granted(await settleLateSeats({ reference, way }, by, new Date()));
  expect(await standingOf(token)).toBe(way === "give" ? "confirmed" : "lapsed");
  expect(await refundsOf(token)).toEqual(way === "give" ? [] : [4500]);
  expect(await openTasks()).toEqual([]);
  expect(refusalOf(await settleLateSeats({ reference, way }, by, new Date()))).toBe("not_late");
});
