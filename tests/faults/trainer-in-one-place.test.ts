import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { anOpenDay, aTrainer, timesTaken } from "#tests/support/trainings.ts";
import { takeDaysOff } from "#use-cases/training/days-off.ts";

// Promise 15: a trainer is in one place.

let store: Store;
let by: StaffMember;
let trainerId: string;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(async () => {
  await store.clear();
  trainerId = await aTrainer(by);
});
afterAll(() => store.close());

/** Seven hours that overlap all the others of a hundred: they begin a minute apart. */
function stretch(place: number) {
  const startsAt = new Date(Date.parse("2027-03-02T09:00:00Z") + place * 60_000);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 7 * 3_600_000) };
}

// Without `FOR UPDATE` in takeTrainers and changeTrainer both of these fail: the database's refusal (23P01) comes out as a fault.
test("100 open days at once that overlap: the trainer is at one", async () => {
  const made = await atOnce(100, (place) => anOpenDay(stretch(place), [trainerId]));
  expect(made.filter((id) => id !== null)).toHaveLength(1);
  expect(await timesTaken(trainerId)).toBe(1);
}, 60_000);

test("100 at once that overlap, days off and trainings in turn: one, and the others hear so", async () => {
  const made = await atOnce(100, async (place) => {
    if (place % 2 === 0) return (await anOpenDay(stretch(place), [trainerId])) !== null;
    return (await takeDaysOff({ trainerId, ...stretch(place) }, by)).ok;
  });
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await timesTaken(trainerId)).toBe(1);
}, 60_000);

test("the database alone refuses the rest, whoever writes", async () => {
  const written = await Promise.allSettled(
    Array.from({ length: 100 }, (_, place) => {
      const { startsAt, endsAt } = stretch(place);
      return database().$executeRaw`
        INSERT INTO trainer_time (trainer_id, starts_at, ends_at) VALUES (${trainerId}::uuid, ${startsAt}, ${endsAt})`;
    }),
  );
  expect(written.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const each of written) if (each.status === "rejected") expect(String(each.reason)).toMatch(/23P01|40P01/);
  expect(await timesTaken(trainerId)).toBe(1);
}, 60_000);
