import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { anOpenSession, asksForSeats } from "#tests/support/seats.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { tidy } from "#use-cases/jobs/tidy.ts";
import { keepDraft, openDraft } from "#use-cases/ordering/draft.ts";
import { nameDelegates } from "#use-cases/training/name-delegates.ts";
import { openSessionById } from "#use-cases/training/session-queries.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const NOW = new Date("2026-11-24T10:00:00Z");
const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);

test("what was typed is kept for two hours, and opened by its link alone", async () => {
  const typed = { copies: "25", town: "Leeds <b>", note: "Ü 🙂" };
  const token = await keepDraft(aFormKey(), typed, NOW);
  expect(await openDraft(token, later(1.99))).toEqual(typed);
  expect(await openDraft(token, later(2))).toBeNull();
  expect(await openDraft("a".repeat(27), NOW)).toBeNull();
  expect(await openDraft("\u0000", NOW)).toBeNull();
  const { id, sealedAnswers } = await database().orderDraft.findFirstOrThrow();
  expect(id).not.toBe(token);
  expect(Buffer.from(sealedAnswers).toString("latin1")).not.toContain("Leeds");
});

test("typing again replaces what was typed, at the same address", async () => {
  const formKey = aFormKey();
  const token = await keepDraft(formKey, { copies: "25" }, NOW);
  expect(await keepDraft(formKey, { copies: "26" }, later(1))).toBe(token);
  expect(await openDraft(token, later(2.5))).toEqual({ copies: "26" });
});

test("old drafts and form keys are forgotten, and young ones are kept", async () => {
  await keepDraft(aFormKey(), {}, NOW);
  await keepDraft(aFormKey(), {}, later(1));
  await anOrder();
  await anOrder();
  const [first] = await database().formSubmission.findMany();
  const postedAt = later(-31 * 24);
  await database().formSubmission.update({ where: { formKey: first?.formKey ?? "" }, data: { postedAt } });
  await tidy(later(2.5));
  expect(await database().orderDraft.count()).toBe(1);
  expect(await database().formSubmission.count()).toBe(1);
  expect(await database().order.count()).toBe(2);
});

test("what is over at the staff's door is forgotten: invitations after 90 days, sign-ins and counts of tries at once", async () => {
  const { id: staffMemberId } = await aColleague();
  const ends = [later(-91 * 24), later(-89 * 24)];
  for (const [place, expiresAt] of ends.entries()) {
    await database().staffInvitation.create({
      data: { email: "new@release.example", role: "training", tokenHash: `hash ${place}`, expiresAt },
    });
    await database().staffSession.create({
      data: { staffMemberId, token: `token ${place}`, expiresAt: place === 0 ? later(-1) : later(1) },
    });
    await database().rateLimit.create({
      data: { key: `key ${place}`, points: 1, expire: BigInt((place === 0 ? later(-1) : later(1)).getTime()) },
    });
  }
  await tidy(NOW);
  expect(await database().staffInvitation.count()).toBe(1);
  expect(await database().staffSession.count()).toBe(1);
  expect(await database().rateLimit.findMany({ select: { key: true } })).toEqual([{ key: "key 1" }]);
});

test("who came to an open session is forgotten 14 days after it, and who comes to another is not", async () => {
  const [over, ahead] = [await anOpenSession({ capacity: 2 }), await anOpenSession({ capacity: 2 })];
  for (const { slug } of [over, ahead]) {
    const { token } = granted(await asksForSeats(slug, 2));
    granted(await nameDelegates({ token, names: ["Ann", "Bo"] }, new Date()));
  }
  const endsAt = new Date(Date.now() - 14 * 24 * HOUR);
  const startsAt = new Date(endsAt.getTime() - HOUR);
  await database().trainingSession.update({ where: { id: over.id }, data: { startsAt, endsAt } });
  await tidy(new Date(endsAt.getTime() + 13.9 * 24 * HOUR));
  expect(await database().delegate.count()).toBe(4);
  await tidy(new Date());
  expect((await openSessionById(over.id))?.parties).toMatchObject([{ names: [], seats: 2 }]);
  expect((await openSessionById(ahead.id))?.parties).toMatchObject([{ names: ["Ann", "Bo"] }]);
});
