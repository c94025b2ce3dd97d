import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkDayReport } from "#domain/training/day-report.ts";
import { aBooking, dayOf } from "#tests/support/bookings.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";
import { daysToWriteDown } from "#use-cases/training/days-to-write-down.ts";
import { reportDay } from "#use-cases/training/report-day.ts";

const DAY = 86_400_000;

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const piles = async () => (await whatWaits(by)).piles;
const thanked = () => database().outboxEmail.count({ where: { kind: "training_thanks" } });

/** Makes it so that a day of training was yesterday. */
async function wasYesterday(id: string): Promise<void> {
  const endsAt = new Date(Date.now() - DAY);
  const startsAt = new Date(endsAt.getTime() - 3_600_000);
  await database().trainingSession.update({ where: { id }, data: { startsAt, endsAt } });
}

function came(staffCame: string) {
  const checked = checkDayReport({ staffCame });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.answers;
}

test("a training that is over waits for whoever writes down who came, and an open one only if it had places taken", async () => {
  const booking = await aBooking();
  const { id } = await dayOf(booking);
  const empty = await anOpenSession({ capacity: 5 });
  expect((await piles()).days_to_write_down.count, "it is still ahead").toBe(0);
  for (const over of [id, empty.id]) await wasYesterday(over);
  expect((await piles()).days_to_write_down).toMatchObject({ count: 1, oldest: expect.any(Date) });
  expect((await daysToWriteDown()).map((day) => day.id)).toEqual([id]);
  granted(await reportDay({ id, report: came("4") }, by, new Date()));
  expect((await piles()).days_to_write_down.count).toBe(0);
});

test("where nobody came to an open session it is over all the same, and nobody is thanked; of a booking it is refused", async () => {
  const { id, slug } = await anOpenSession({ capacity: 5 });
  granted(await asksForSeats(slug, 1));
  await wasYesterday(id);
  expect((await daysToWriteDown()).map((day) => day.id)).toEqual([id]);
  expect(checkDayReport({ staffCame: " ", volunteersCame: "" }).ok, "three empty counts are no answer").toBe(false);
  granted(await reportDay({ id, report: came("0") }, by, new Date()));
  expect([await thanked(), await daysToWriteDown()]).toEqual([0, []]);
  for (const staffCame of ["1", "2"]) granted(await reportDay({ id, report: came(staffCame) }, by, new Date()));
  expect(await thanked(), "somebody was there after all").toBe(1);
  const booked = await dayOf(await aBooking());
  const soon = new Date(booked.startsAt.getTime() + DAY);
  expect(refusalOf(await reportDay({ id: booked.id, report: came("0") }, by, soon))).toBe("nobody_came");
});

test("a next step that should have been done before today waits, and one of an enquiry that is over does not", async () => {
  const { reference } = await anEnquiry();
  const on = (days: number) => ({ nextAction: "Phone", nextActionOn: new Date(Date.now() + days * DAY) });
  const update = (data: object) => database().enquiry.update({ where: { reference }, data });
  await update(on(1));
  expect((await piles()).actions_overdue.count).toBe(0);
  await update(on(-2));
  expect((await piles()).actions_overdue).toMatchObject({ count: 1, oldest: expect.any(Date) });
  await update({ status: "closed", closedAt: new Date() });
  expect((await piles()).actions_overdue.count).toBe(0);
});
