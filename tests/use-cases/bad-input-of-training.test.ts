import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { Checked, RawAnswers } from "#domain/forms/fields.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkDayAnswers } from "#domain/training/day-answers.ts";
import { checkDayReport } from "#domain/training/day-report.ts";
import { checkFeedback } from "#domain/training/feedback-answers.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aBooking, aTrainer, dayOf } from "#tests/support/bookings.ts";
import { HOSTILE_VALUES, UNSEEN } from "#tests/support/hostile-values.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { feedbackOf, giveFeedback } from "#use-cases/training/feedback.ts";
import { reportDay } from "#use-cases/training/report-day.ts";
import { rescheduleBooking } from "#use-cases/training/reschedule-booking.ts";

const HOUR = 3_600_000;
const VALUES = { ...HOSTILE_VALUES, "the last day there is": "9999-12-31", "no time of a day": "24:00" };

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** Each field of a good form in turn with each bad value: what is read is done, what is not has a word at a field. */
async function triedWith<Answers>(
  good: RawAnswers,
  check: (raw: RawAnswers) => Checked<Answers>,
  work: (answers: Answers) => Promise<unknown>,
): Promise<void> {
  let done = 0;
  for (const name of Object.keys(good))
    for (const [kind, value] of Object.entries(VALUES)) {
      const checked = check({ ...good, [name]: value });
      if (!checked.ok) expect(Object.values(checked.errors), `${kind} as ${name}`).not.toEqual([]);
      else await work(checked.answers);
      done += checked.ok ? 1 : 0;
    }
  expect(done, "some of them are harmless").toBeGreaterThan(0);
}

/** Nothing unseen was kept, but for the lines of longer texts. */
function expectSeen(row: object | null): void {
  for (const text of Object.values(row ?? {}))
    if (typeof text === "string") expect(text.replaceAll("\n", "")).not.toMatch(UNSEEN);
}

test("whatever is typed into the day of a booking is kept clean or answered at its field", async () => {
  const { id: trainerId } = await aTrainer();
  const booking = await aBooking({ trainerIds: [trainerId] });
  const good = {
    ...{ date: "2027-03-01", startTime: "09:30", endTime: "16:00", format: "in_person", place: "The Hub" },
    ...{ placePostcode: "LS1 4AB", onlineLink: "https://meet.example.org/a", joiningNote: "Bell", travelMinutes: "30" },
  };
  const now = new Date("2026-11-26T12:00:00Z");
  await triedWith(
    good,
    (raw) => checkDayAnswers(raw, [trainerId]),
    async (day) => {
      const { version: seen } = await database().booking.findUniqueOrThrow({ where: { id: booking.id } });
      const result = await rescheduleBooking({ reference: booking.reference, seen, day }, by, now);
      if (!result.ok) expect(result.refusal).toBe("in_the_past");
      const kept = await dayOf(booking);
      expect(kept.startsAt > now && kept.endsAt > kept.startsAt).toBe(true);
      expectSeen(kept);
    },
  );
});

test("whatever is typed of who came, and of what they thought, is kept clean or answered at its field", async () => {
  const booking = await aBooking();
  const { id, startsAt, feedbackToken: token } = await dayOf(booking);
  const now = new Date(startsAt.getTime() + 7 * HOUR);
  const counts = { staffCame: "4", volunteersCame: "2", serviceUsersCame: "6", notes: "A good room" };
  await triedWith(counts, checkDayReport, async (report) => {
    expect(await reportDay({ id, report }, by, now)).toMatchObject({ ok: true });
    expectSeen(await dayOf(booking));
  });
  const marks = {
    useful: "4",
    confidentBefore: "1",
    confidentAfter: "5",
    recommends: "yes",
    helped: "a",
    toChange: "b",
  };
  await triedWith(marks, checkFeedback, async (answers) => {
    expect(await giveFeedback({ token, formKey: aFormKey(), answers }, now)).toMatchObject({ ok: true });
  });
  for (const answer of await database().feedbackAnswer.findMany()) expectSeen(answer);
});

test("30 reports of one day at once thank whoever booked once; 30 of the same answers are one", async () => {
  const booking = await aBooking();
  const { id, startsAt, feedbackToken: token } = await dayOf(booking);
  const now = new Date(startsAt.getTime() + 7 * HOUR);
  const report = { staffCame: 4, volunteersCame: 0, serviceUsersCame: 3, notes: null };
  const reported = await atOnce(30, () => reportDay({ id, report }, by, now));
  expect(reported.every(({ ok }) => ok)).toBe(true);
  expect(await database().outboxEmail.count({ where: { kind: "training_thanks" } })).toBe(1);
  expect(await database().historyEntry.count({ where: { event: "booking_delivered" } })).toBe(1);
  const formKey = aFormKey();
  const checked = checkFeedback({ useful: "5" });
  if (!checked.ok) throw new Error("the form is wrong");
  await atOnce(30, () => giveFeedback({ token, formKey, answers: checked.answers }, now));
  expect((await feedbackOf(id)).answers).toBe(1);
});

// Without the version in `rescheduleBooking` all 30 succeed, one after the other, and the sequence is 30.
test("30 moves of one booking that saw the same state at once: one is done, the others hear of it", async () => {
  const { id: trainerId } = await aTrainer();
  const booking = await aBooking({ trainerIds: [trainerId] });
  const startsAt = new Date(Date.now() + 50 * 24 * HOUR);
  const place = { format: "online" as const, place: null, placePostcode: null, onlineLink: null, joiningNote: null };
  const day = {
    ...place,
    startsAt,
    endsAt: new Date(startsAt.getTime() + HOUR),
    travelMinutes: 0,
    trainerIds: [trainerId],
  };
  const change = { reference: booking.reference, seen: 1, day };
  const moved = await atOnce(30, () => rescheduleBooking(change, by, new Date()));
  expect(moved.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(moved.flatMap((each) => (each.ok ? [] : [each.refusal])))).toEqual(new Set(["changed_meanwhile"]));
  expect((await dayOf(booking)).sequence).toBe(1);
});
