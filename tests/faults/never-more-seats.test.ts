import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aTrainer } from "#tests/support/bookings.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats, sessionAnswers, standingOf, timeOfSeatsRunsOut } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { changeSession } from "#use-cases/training/change-session.ts";
import { lapseSeats } from "#use-cases/training/lapse-seats.ts";
import { letSeatsGo } from "#use-cases/training/let-seats-go.ts";
import { moveSeats } from "#use-cases/training/move-seats.ts";
import { takeUpSeats } from "#use-cases/training/take-up-seats.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

// Fails without its guard: without `FOR UPDATE` in `lockOpenSession` the database refuses what two took at once, and they get
// an error instead of an answer.
test.each([0, 4500])(
  "100 parties of 1 to 5 at once for 12 seats at %i pence: 12 are taken, never more",
  async (price) => {
    const { id, slug } = await anOpenSession({ capacity: 12, seatPricePence: price });
    const answers = await atOnce(100, (place) => asksForSeats(slug, (place % 5) + 1));
    const refusals = answers.filter(({ ok }) => !ok).map(refusalOf);
    expect(new Set(refusals)).toEqual(new Set(["too_few_left"]));
    const taken = await database().seatBooking.aggregate({ _sum: { seats: true }, where: { trainingSessionId: id } });
    expect(taken._sum.seats).toBe(12);
    expect((await database().trainingSession.findUniqueOrThrow({ where: { id } })).seatsTaken).toBe(12);
  },
  60_000,
);

// Fails without its guard: without `known` in `book-seats.ts` whoever got places hears that there are none.
test("each of 50 presses twice at once for 4 places: whoever has them is told so both times", async () => {
  const { slug } = await anOpenSession({ capacity: 4 });
  const formKeys = Array.from({ length: 50 }, aFormKey);
  const presses = [...formKeys, ...formKeys];
  const answers = await atOnce(100, (place) => asksForSeats(slug, 1, { formKey: presses[place] ?? "" }));
  const [first, second] = [answers.slice(0, 50), answers.slice(50)];
  const tokensOf = (half: typeof answers) => half.map((each) => (each.ok ? each.value.token : each.refusal));
  expect(tokensOf(second)).toEqual(tokensOf(first));
  expect(first.filter(({ ok }) => ok)).toHaveLength(4);
});

test("the database itself refuses one seat more than there are", async () => {
  const { id, slug } = await anOpenSession({ capacity: 2 });
  const { token } = granted(await asksForSeats(slug, 2));
  await expect(database().seatBooking.update({ where: { token }, data: { seats: 3 } })).rejects.toThrow();
  expect((await database().trainingSession.findUniqueOrThrow({ where: { id } })).seatsTaken).toBe(2);
});

// Fails without its guard: without `FOR UPDATE` in `lockBoth` and `lockOpenSession` some get the database's error for an answer.
test("20 parties move at once to where 3 places are left: 3 come there, and the others stay where they are", async () => {
  const [from, to] = [await anOpenSession({ capacity: 20 }), await anOpenSession({ capacity: 3 })];
  const parties: string[] = [];
  for (let party = 0; party < 20; party += 1) parties.push(granted(await asksForSeats(from.slug, 1)).token);
  const moved = await atOnce(20, (place) => moveSeats({ token: parties[place] ?? "", toSessionId: to.id }, new Date()));
  expect(new Set(moved.filter(({ ok }) => !ok).map(refusalOf))).toEqual(new Set(["too_few_left"]));
  const taken = await database().trainingSession.findMany({ where: { id: { in: [from.id, to.id] } } });
  expect(Object.fromEntries(taken.map(({ id, seatsTaken }) => [id, seatsTaken]))).toEqual({
    [from.id]: 17,
    [to.id]: 3,
  });
}, 60_000);

// Fails without its guard: without `FOR UPDATE` in `lockOpenSession` the change gets the database's error for an answer.
test("fewer places while people book: never more are taken than there are then", async () => {
  const by = await aColleague("training");
  for (let again = 0; again < 5; again += 1) {
    const { id, slug } = await anOpenSession({ capacity: 12 });
    const answers = sessionAnswers({ capacity: "5" }, [(await aTrainer()).id]);
    const lower = () => changeSession({ id, seen: 1, answers }, by, new Date());
    const [changed] = await Promise.all([lower(), atOnce(20, () => asksForSeats(slug, 1))]);
    const { capacity, seatsTaken } = await database().trainingSession.findUniqueOrThrow({ where: { id } });
    expect(changed.ok ? [capacity, seatsTaken] : [changed.refusal, capacity, seatsTaken]).toEqual(
      changed.ok ? [5, 5] : ["fewer_than_taken", 12, 12],
    );
  }
}, 60_000);

test("seats given back are offered in turn, and what nobody takes up goes to the next", async () => {
  const { slug } = await anOpenSession({ capacity: 2 });
  const first = granted(await asksForSeats(slug, 2)).token;
  const second = granted(await asksForSeats(slug, 2, { mayWait: true })).token;
  const third = granted(await asksForSeats(slug, 1, { mayWait: true })).token;
  expect(await letSeatsGo({ token: first, seenShare: null }, new Date())).toMatchObject({ ok: true });
  expect([await standingOf(second), await standingOf(third)]).toEqual(["offered", "waiting"]);
  expect(refusalOf(await asksForSeats(slug, 1))).toBe("too_few_left");
  await timeOfSeatsRunsOut(second);
  expect(await lapseSeats(new Date())).toBe(1);
  expect([await standingOf(second), await standingOf(third)]).toEqual(["lapsed", "offered"]);
  expect(granted(await takeUpSeats(third, new Date()))).toEqual({ isToPay: false });
  expect(refusalOf(await takeUpSeats(third, new Date()))).toBe("not_offered");
  expect(await standingOf(third)).toBe("confirmed");
});

test("a party too large for what is free keeps its place, and the next that fits is offered", async () => {
  const { slug } = await anOpenSession({ capacity: 3 });
  const one = granted(await asksForSeats(slug, 1)).token;
  granted(await asksForSeats(slug, 2));
  const large = granted(await asksForSeats(slug, 3, { mayWait: true })).token;
  const small = granted(await asksForSeats(slug, 1, { mayWait: true })).token;
  await letSeatsGo({ token: one, seenShare: null }, new Date());
  expect([await standingOf(large), await standingOf(small)]).toEqual(["waiting", "offered"]);
});

test("seats that nobody paid in time lapse with their order, and are free again", async () => {
  const { slug } = await anOpenSession({ capacity: 1, seatPricePence: 4500 });
  const { token } = granted(await asksForSeats(slug, 1));
  expect(await standingOf(token)).toBe("held");
  await timeOfSeatsRunsOut(token);
  await lapseSeats(new Date());
  expect(await standingOf(token)).toBe("lapsed");
  expect((await database().order.findUniqueOrThrow({ where: { token } })).status).toBe("expired");
  granted(await asksForSeats(slug, 1));
});

test("seats by invoice are confirmed at once", async () => {
  const { slug } = await anOpenSession({ capacity: 1, seatPricePence: 4500 });
  const form = { organisationName: "Northside Service", purchaseOrderNumber: "PO 77" };
  const { token } = granted(await asksForSeats(slug, 1, { form }));
  expect(await standingOf(token)).toBe("confirmed");
  expect((await database().order.findUniqueOrThrow({ where: { token } })).status).toBe("accepted");
});

test("who books is told with an entry for a calendar, and who is offered seats is told until when", async () => {
  const { slug } = await anOpenSession({ capacity: 1 });
  const first = granted(await asksForSeats(slug, 1)).token;
  const second = granted(await asksForSeats(slug, 1, { mayWait: true })).token;
  const [booked] = await newsOf(first);
  expect(booked?.attachments).toHaveLength(1);
  await letSeatsGo({ token: first, seenShare: null }, new Date());
  const told = await newsOf(second);
  expect(told.map((email) => email?.message)).toContainEqual(
    expect.objectContaining({ news: "offered", until: expect.any(String) }),
  );
});

async function newsOf(token: string) {
  const { recipientId } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  const emails = await database().outboxEmail.findMany({ where: { recipientId } });
  return Promise.all(
    emails.map(({ kind, data }) => composeEmail({ kind, staffMemberId: null, data: data as Record<string, unknown> })),
  );
}
