import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import { londonDay } from "#domain/london-day.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { readCalendarPeriod } from "#domain/training/calendar-period.ts";
import { checkDaysOff } from "#domain/training/days-off-answers.ts";
import { onDays } from "#domain/training/on-days.ts";
import { withClient } from "#scripts/database/own-database.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { anOpenDay, aTrainer } from "#tests/support/trainings.ts";
import { latestOfThing } from "#use-cases/history/queries.ts";
import { renewTeamCalendar, teamCalendarToken } from "#use-cases/settings/team-calendar.ts";
import { addTrainer } from "#use-cases/training/add-trainer.ts";
import { calendarFeed } from "#use-cases/training/calendar-feed.ts";
import { calendarBetween } from "#use-cases/training/calendar-queries.ts";
import { renewCalendarAddress, setTrainerActive, setUsualHours } from "#use-cases/training/change-trainer.ts";
import { giveDaysOffBack, takeDaysOff } from "#use-cases/training/days-off.ts";
import { trainerAvailability } from "#use-cases/training/trainer-availability.ts";
import { trainerById, whatIsThen } from "#use-cases/training/trainer-queries.ts";

const NOW = new Date("2026-11-26T12:00:00Z");
/** The nights in which clocks change. */
const NIGHTS = [
  ["spring", new Date("2027-03-28T01:00:00Z")],
  ["autumn", new Date("2027-10-31T01:00:00Z")],
] as const;

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  process.env.TZ = "Europe/London";
  store = await openStore();
  await withClient(store.databaseUrl, (client) =>
    client.query(
      `ALTER DATABASE ${client.escapeIdentifier(new URL(store.databaseUrl).pathname.slice(1))} SET timezone = 'Europe/London'`,
    ),
  );
  await closeDatabase();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const hours = (from: string, to: string) => ({
  startsAt: new Date(`2027-02-${from}:00Z`),
  endsAt: new Date(`2027-02-${to}:00Z`),
});

async function feedOf(token: string) {
  const feed = await calendarFeed(token, NOW);
  if (feed.is !== "calendar") throw new Error(feed.is);
  const events = new ICAL.Component(ICAL.parse(feed.text)).getAllSubcomponents("vevent");
  return { ...feed, events: events.map((event) => new ICAL.Event(event)) };
}

async function tokenOf(id: string): Promise<string> {
  return (await database().trainer.findUniqueOrThrow({ where: { id } })).calendarToken;
}

test("a colleague becomes a trainer once, and somebody else by another address; fulfilment has no say", async () => {
  const who = { staffMemberId: by.id };
  const formKey = aFormKey();
  const { id } = granted(await addTrainer({ formKey, who }, by));
  expect(granted(await addTrainer({ formKey, who }, by)).id, "the same form again").toBe(id);
  expect(refusalOf(await addTrainer({ formKey: aFormKey(), who }, by))).toBe("already_trainer");
  expect(refusalOf(await addTrainer({ formKey: aFormKey(), who: { staffMemberId: "x" } }, by))).toBe(
    "no_such_colleague",
  );
  const packer = await aColleague("fulfilment");
  expect(refusalOf(await addTrainer({ formKey: aFormKey(), who }, packer))).toBe("not_allowed");
  expect((await latestOfThing(id)).map(historySentence)).toEqual([`${by.name} added the trainer.`]);
});

test("days off are refused when a training, or the way to it, is then, and it is known which", async () => {
  const trainerId = await aTrainer(by);
  await anOpenDay({ ...hours("02T10:00", "02T16:00"), travelMinutes: 90 }, [trainerId]);
  const onTheWay = { trainerId, ...hours("02T17:00", "02T18:00") };
  expect(refusalOf(await takeDaysOff(onTheWay, by))).toBe("training_then");
  expect(await whatIsThen(trainerId, onTheWay)).toMatchObject([{ title: "An open day" }]);
  const later = { trainerId, ...hours("02T17:30", "03T18:00") };
  granted(await takeDaysOff(later, by));
  granted(await takeDaysOff(later, by));
  expect(refusalOf(await takeDaysOff({ trainerId, ...hours("03T09:00", "04T09:00") }, by))).toBe("off_then");
  const off = (await trainerById(trainerId, NOW))?.daysOff;
  expect(off).toHaveLength(1);
  const back = { id: off?.[0]?.id ?? "", trainerId };
  granted(await giveDaysOffBack(back, by));
  expect(refusalOf(await giveDaysOffBack(back, by))).toBe("no_such_days_off");
});

test("each trainer stands to each date as they are: free, elsewhere, off, outside their hours, on their way", async () => {
  const [ada, ben] = [await aTrainer(by, "Ada"), await aTrainer(by, "Ben")];
  granted(await setUsualHours(ada, [{ weekday: 2, fromMinute: 540, toMinute: 1020 }], by));
  const there = await anOpenDay({ ...hours("02T10:00", "02T12:00"), travelMinutes: 60 }, [ada]);
  granted(await takeDaysOff({ trainerId: ada, ...hours("09T00:00", "10T00:00") }, by));
  const dates = [
    ...[hours("02T11:00", "02T13:00"), hours("02T12:30", "02T14:00"), hours("09T10:00", "09T12:00")],
    ...[hours("03T10:00", "03T12:00"), hours("16T10:00", "16T12:00"), hours("16T16:00", "16T18:00")],
  ];
  expect(await trainerAvailability({ dates, travelMinutes: 0 })).toEqual([
    {
      id: ada,
      name: "Ada",
      standings: ["elsewhere", "too_little_time", "off", "outside_hours", "free", "outside_hours"],
    },
    { id: ben, name: "Ben", standings: dates.map(() => "free") },
  ]);
  const [own] = await trainerAvailability({
    dates: dates.slice(0, 1),
    travelMinutes: 0,
    trainerIds: [ada],
    but: there ?? "",
  });
  expect(own?.standings, "its own time is not in its way").toEqual(["free"]);
});

test("a feed says when and where in plain words, has one tag while nothing changes, and dies with its address", async () => {
  const [ada, ben] = [await aTrainer(by, "Ada"), await aTrainer(by, "Ben")];
  await anOpenDay(hours("02T10:00", "02T16:00"), [ada]);
  await anOpenDay({ ...hours("03T10:00", "03T16:00"), status: "draft" }, [ada]);
  await anOpenDay({ ...hours("04T10:00", "04T16:00"), status: "cancelled" }, [ada]);
  const token = await tokenOf(ada);
  const feed = await feedOf(token);
  expect(feed.events.map(({ summary, description }) => [summary, description])).toEqual([
    ["Training, Leeds", "0 of 12 places are taken"],
  ]);
  expect((await feedOf(token)).tag).toBe(feed.tag);
  expect((await feedOf(await tokenOf(ben))).events).toEqual([]);
  granted(await renewTeamCalendar(by));
  expect((await feedOf((await teamCalendarToken()) ?? "")).events).toHaveLength(1);
  granted(await renewCalendarAddress(ada, by));
  expect(await calendarFeed(token, NOW)).toEqual({ is: "no_such_calendar" });
  granted(await setTrainerActive(ada, false, by));
  for (const none of [await tokenOf(ada), "x", "A".repeat(27)])
    expect(await calendarFeed(none, NOW)).toEqual({ is: "no_such_calendar" });
});

test("the calendar shows drafts and days off, of one trainer or of all, and nothing that is cancelled", async () => {
  const [ada, ben] = [await aTrainer(by, "Ada"), await aTrainer(by, "Ben")];
  await anOpenDay({ ...hours("02T10:00", "02T16:00"), status: "draft" }, [ada, ben]);
  await anOpenDay({ ...hours("03T10:00", "03T16:00"), status: "cancelled" });
  granted(await takeDaysOff({ trainerId: ben, ...hours("05T00:00", "08T00:00") }, by));
  const period = readCalendarPeriod({ month: "2027-02" }, "2026-11-26");
  const all = await calendarBetween(period, null, NOW);
  expect(all.trainings).toMatchObject([{ status: "draft", trainers: ["Ada", "Ben"], seatsTaken: 0, capacity: 12 }]);
  expect(onDays(period.days, all.daysOff).size).toBe(3);
  const ofAda = await calendarBetween(period, ada, NOW);
  expect([ofAda.trainings.length, ofAda.daysOff.length, ofAda.trainers.length]).toEqual([1, 0, 2]);
});

// Promise 22.
test.each(NIGHTS)(
  "across the night of %s feed, calendar and days off are right to the minute",
  async (_name, change) => {
    const trainerId = await aTrainer(by);
    const [startsAt, endsAt] = [-90, 90].map((minutes) => new Date(change.getTime() + minutes * 60_000));
    if (!startsAt || !endsAt) throw new Error("no times");
    await anOpenDay({ startsAt, endsAt }, [trainerId]);
    const [event] = (await feedOf(await tokenOf(trainerId))).events;
    expect([event?.startDate.toJSDate(), event?.endDate.toJSDate()]).toEqual([startsAt, endsAt]);
    const day = londonDay(change);
    const period = readCalendarPeriod({ week: day }, day);
    const { trainings } = await calendarBetween(period, null, NOW);
    expect(trainings).toMatchObject([{ startsAt, endsAt }]);
    expect([...onDays(period.days, trainings).keys()]).toContain(day);
    const off = checkDaysOff({ offFrom: day }, NOW);
    if (!off.ok) throw new Error("no day");
    const long = (off.answers.endsAt.getTime() - off.answers.startsAt.getTime()) / 3_600_000;
    expect(long).toBe(_name === "spring" ? 23 : 25);
    expect(refusalOf(await takeDaysOff({ trainerId, ...off.answers }, by))).toBe("training_then");
  },
);

test("what is no day, over, or the wrong way round is said beside its field", () => {
  const wrong = (raw: Record<string, string>) => {
    const checked = checkDaysOff(raw, NOW);
    return checked.ok ? [] : Object.keys(checked.errors);
  };
  expect(wrong({ offFrom: "" })).toEqual(["offFrom"]);
  expect(wrong({ offFrom: "2027-02-29" })).toEqual(["offFrom"]);
  expect(wrong({ offFrom: "2026-11-01" })).toEqual(["offFrom"]);
  expect(wrong({ offFrom: "2027-03-02", offUntil: "2027-03-01" })).toEqual(["offUntil"]);
  expect(wrong({ offFrom: "2027-03-28", offFromTime: "01:30" })).toEqual(["offFromTime"]);
  expect(wrong({ offFrom: "2027-03-02", offFromTime: "12:00", offUntilTime: "11:00" })).toEqual(["offUntilTime"]);
});
