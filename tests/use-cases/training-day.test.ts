import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { checkDayReport } from "#domain/training/day-report.ts";
import { checkFeedback } from "#domain/training/feedback-answers.ts";
import { aBooking, dayOf, type TestBooking } from "#tests/support/bookings.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { pagesOf } from "#tests/support/read-pdf.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { certificatePaper, sealName } from "#use-cases/training/certificate.ts";
import { feedbackOf, giveFeedback } from "#use-cases/training/feedback.ts";
import { queueGuides } from "#use-cases/training/queue-guides.ts";
import { reportDay } from "#use-cases/training/report-day.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

function cameToday(form: Record<string, string> = {}) {
  const checked = checkDayReport({ staffCame: "4", volunteersCame: "3", serviceUsersCame: "7", ...form });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.answers;
}

function thought(form: Record<string, string> = {}) {
  const checked = checkFeedback({ useful: "4", ...form });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.answers;
}

const after = async (booking: TestBooking, hours: number) =>
  new Date((await dayOf(booking)).startsAt.getTime() + hours * HOUR);

test("who came is written down on the day: it is delivered, its order is done with, and who booked is thanked once", async () => {
  const booking = await aBooking();
  const { id } = await dayOf(booking);
  const at = await after(booking, 7);
  granted(await reportDay({ id, report: cameToday() }, by, at));
  granted(await reportDay({ id, report: cameToday({ staffCame: "5" }) }, by, at));
  expect(await dayOf(booking)).toMatchObject({
    status: "delivered",
    staffCame: 5,
    volunteersCame: 3,
    serviceUsersCame: 7,
  });
  const now = await database().booking.findUniqueOrThrow({ where: { id: booking.id }, include: { order: true } });
  expect([now.status, now.order?.status]).toEqual(["delivered", "fulfilled"]);
  expect(await database().outboxEmail.count({ where: { kind: "training_thanks" } })).toBe(1);
});

test("an order whose guides are still here is not done with before they left", async () => {
  const booking = await aBooking({ guides: 5 });
  const { id } = await dayOf(booking);
  const { orderId } = booking;
  const recipient = {
    recipientId: booking.recipientId,
    code: "AG-TEST-PARCL",
    status: "awaiting_stock",
    copies: 5,
  } as const;
  await database().consignment.create({ data: { ...recipient, orderId, waitingSince: new Date() } });
  granted(await reportDay({ id, report: cameToday() }, by, await after(booking, 7)));
  expect(await database().order.findUniqueOrThrow({ where: { id: orderId ?? "" } })).toMatchObject({
    status: "accepted",
  });
});

test("guides that were not queued when the day was over join the queue then, once, and the order waits for them", async () => {
  const booking = await aBooking({ guides: 5 });
  const { id } = await dayOf(booking);
  const at = await after(booking, 7);
  for (const staffCame of ["4", "5"]) granted(await reportDay({ id, report: cameToday({ staffCame }) }, by, at));
  expect(await queueGuides(at)).toBe(0);
  const { status, consignments } = await database().order.findUniqueOrThrow({
    where: { id: booking.orderId ?? "" },
    include: { consignments: { include: { lines: true } } },
  });
  expect(status).toBe("accepted");
  expect(consignments).toMatchObject([{ lines: [{ copies: 5 }] }]);
});

test("an order that is approved after the day has its guides sent as well", async () => {
  const booking = await aBooking({ guides: 5 });
  const { id } = await dayOf(booking);
  const at = await after(booking, 7);
  await database().order.update({ where: { id: booking.orderId ?? "" }, data: { status: "awaiting_approval" } });
  granted(await reportDay({ id, report: cameToday() }, by, at));
  expect(await queueGuides(at)).toBe(0);
  await database().order.update({ where: { id: booking.orderId ?? "" }, data: { status: "accepted" } });
  expect(await queueGuides(at)).toBe(1);
});

test("nothing is written down before it began, of a day that is cancelled or a draft, or by whoever may not", async () => {
  const booking = await aBooking();
  const { id } = await dayOf(booking);
  const report = cameToday();
  expect(refusalOf(await reportDay({ id, report }, by, await after(booking, -1)))).toBe("not_yet");
  const packer = await aColleague("fulfilment");
  expect(refusalOf(await reportDay({ id, report }, packer, await after(booking, 7)))).toBe("not_allowed");
  await database().trainingSession.update({ where: { id }, data: { status: "cancelled" } });
  expect(refusalOf(await reportDay({ id, report }, by, await after(booking, 7)))).toBe("cancelled");
  const wrong = checkDayReport({ staffCame: "", volunteersCame: " ", serviceUsersCame: "" });
  expect(wrong).toMatchObject({
    ok: false,
    errors: { staffCame: expect.stringContaining("Enter how many people came") },
  });
});

test("feedback is shown from five answers on, and tells nothing of whom or when", async () => {
  const booking = await aBooking();
  const { id, feedbackToken: token } = await dayOf(booking);
  const at = await after(booking, 8);
  const say = (form: Record<string, string> = {}) =>
    giveFeedback({ token, formKey: aFormKey(), answers: thought(form) }, at);
  for (let n = 0; n < 4; n += 1) granted(await say({ helped: `Word ${n}`, confidentAfter: "4", recommends: "no" }));
  expect(await feedbackOf(id)).toEqual({ answers: 4, shown: null });
  granted(await say({ useful: "5", confidentBefore: "2", confidentAfter: "4", recommends: "yes" }));
  const { answers, shown } = await feedbackOf(id);
  expect([answers, shown?.useful, shown?.confidentAfter, shown?.recommends]).toEqual([5, 4.2, 4, { yes: 1, of: 5 }]);
  expect(shown?.confidentBefore, "one alone said how it was before").toBeNull();
  const [row] = await database().feedbackAnswer.findMany({ take: 1 });
  const kept = [
    "confidentAfter",
    "confidentBefore",
    "helped",
    "id",
    "month",
    "recommends",
    "toChange",
    "trainingSessionId",
    "useful",
  ];
  expect(Object.keys(row ?? {}).sort()).toEqual(kept);
});

test("a form counts once; before the day, long after it, and of a cancelled one nothing is taken", async () => {
  const booking = await aBooking();
  const { id, feedbackToken: token } = await dayOf(booking);
  const formKey = aFormKey();
  const at = await after(booking, 8);
  const say = (now: Date, form: Record<string, string> = {}) =>
    giveFeedback({ token, formKey, answers: thought(form) }, now);
  await Promise.all(Array.from({ length: 10 }, () => say(at)));
  expect((await feedbackOf(id)).answers).toBe(1);
  expect(refusalOf(await say(at, { useful: "1" }))).toBe("already_sent_otherwise");
  expect(refusalOf(await say(await after(booking, -2)))).toBe("not_open");
  expect(refusalOf(await say(new Date(at.getTime() + 61 * DAY)))).toBe("not_open");
  expect(refusalOf(await giveFeedback({ token: "A".repeat(27), formKey, answers: thought() }, at))).toBe("no_such_day");
});

test("a certificate bears the name that was typed, which is kept nowhere and stands in no address", async () => {
  const booking = await aBooking();
  const { feedbackToken: token } = await dayOf(booking);
  const at = await after(booking, 8);
  const sealed = granted(await sealName({ token, name: "  Zoë O’Neil " }, at));
  expect(sealed).not.toContain("Neil");
  expect(Buffer.from(sealed, "base64url").includes("Neil")).toBe(false);
  const paper = await certificatePaper(token, sealed, at);
  const text = paper.is === "paper" ? (await pagesOf(paper.pdf)).join(" ") : paper.is;
  expect(text).toContain("Zoë O’Neil");
  expect((await certificatePaper(token, sealed, new Date(at.getTime() + HOUR))).is).toBe("over");
  expect((await certificatePaper(token, "x", at)).is).toBe("over");
  expect(refusalOf(await sealName({ token, name: " " }, at))).toBe("no_name");
  expect(refusalOf(await sealName({ token, name: "x".repeat(81) }, at))).toBe("too_long");
  expect(refusalOf(await sealName({ token, name: "李小龍" }, at))).toBe("unknown_letters");
  for (const name of ["عبد الرحمن", "Иван", "Zoë 🙂"])
    expect((await sealName({ token, name }, at)).ok, name).toBe(true);
});
