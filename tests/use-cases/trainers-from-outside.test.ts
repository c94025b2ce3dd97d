import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember, StaffRole } from "#domain/staff/abilities.ts";
import { drawn } from "#tests/support/emails.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { anOpenDay, aTrainer } from "#tests/support/trainings.ts";
import { composeTrainerEmail } from "#use-cases/mail/compose-trainer-email.ts";
import { addTrainer } from "#use-cases/training/add-trainer.ts";
import { calendarFeed } from "#use-cases/training/calendar-feed.ts";

const NOW = new Date("2026-11-26T12:00:00Z");
const DAY = { startsAt: new Date("2027-02-02T10:00:00Z"), endsAt: new Date("2027-02-02T16:00:00Z") };
const JOIN = "https://meet.example/room-7";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** Their email about a day online, drawn, and their feed. */
async function toldTo(trainerId: string) {
  const trainingSessionId = (await anOpenDay(DAY, [trainerId])) ?? "";
  const online = { format: "online", place: null, onlineLink: JOIN } as const;
  await database().trainingSession.update({ where: { id: trainingSessionId }, data: online });
  const email = await composeTrainerEmail({ trainingSessionId, trainerId, news: "confirmed" });
  const { kind, ...props } = email?.message ?? { kind: "trainer_news" };
  const { calendarToken } = await database().trainer.findUniqueOrThrow({ where: { id: trainerId } });
  const feed = await calendarFeed(calendarToken, NOW);
  const unfolded = (calendar: string) => calendar.replaceAll("\r\n ", "");
  return {
    text: (await drawn(kind, props)).text,
    entry: unfolded(email?.attachments?.map(({ content }) => Buffer.from(content, "base64").toString()).join("") ?? ""),
    feed: unfolded(feed.is === "calendar" ? feed.text : ""),
  };
}

async function asTrainer(role: StaffRole): Promise<{ trainerId: string; staffMemberId: string }> {
  const { id: staffMemberId } = await aColleague(role);
  const { id } = granted(await addTrainer({ formKey: aFormKey(), who: { staffMemberId } }, by));
  return { trainerId: id, staffMemberId };
}

test("a trainer from outside is led to no page of staff, and has the link for joining and whom to ask", async () => {
  const told = await toldTo(await aTrainer(by));
  for (const words of Object.values(told)) expect(words).not.toContain("/staff/");
  expect(told.text.split("\n"), "the one link of the email").toContain(JOIN);
  expect(told.text).toContain("Ask us:");
  expect(told.entry).toContain(`LOCATION:${JOIN}`);
});

test("a colleague who trains is led to the day, unless their role does not open it or they are shut out", async () => {
  const { trainerId, staffMemberId } = await asTrainer("training");
  const told = await toldTo(trainerId);
  for (const words of Object.values(told)) expect(words).toContain("/staff/training/sessions/");
  expect(told.text).not.toContain(JOIN);
  const packer = await toldTo((await asTrainer("fulfilment")).trainerId);
  expect(packer.text).not.toContain("/staff/");
  await database().staffMember.update({ where: { id: staffMemberId }, data: { disabledAt: NOW } });
  const { calendarToken } = await database().trainer.findUniqueOrThrow({ where: { id: trainerId } });
  expect(JSON.stringify(await calendarFeed(calendarToken, NOW))).not.toContain("/staff/");
});
