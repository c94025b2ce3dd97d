import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mintReference } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { inLanes, scaled, shuffled } from "#tests/support/at-once.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { changeEverybody, forgetEverybody } from "#tests/support/people.ts";
import { granted } from "#tests/support/results.ts";
import { letWaitingBeDue } from "#tests/support/run-jobs.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import { openTasks } from "#tests/support/told.ts";
import { startWorker } from "#tests/support/worker.ts";
import { queueEmails } from "#use-cases/mail/queue-email.ts";
import { retryEmail } from "#use-cases/mail/retry-email.ts";
import { sendOutboxEmail } from "#use-cases/mail/send-outbox-email.ts";

const EMAILS = scaled(1_000);
const KILLS = scaled(50);
const HOUR = 3_600_000;

let store: Store & { mail: MailStandIn };
beforeAll(async () => {
  store = await openStoreWithAll();
});
beforeEach(async () => {
  await store.clear();
  await store.mail.control({ fail: [], acceptAfterMs: 0, clockAheadSeconds: 0 });
});
afterAll(() => store.close());

/** So many receipts of enquiries in the outbox, each to an address of its own, with the jobs that send them. */
async function queuedEmails(count: number): Promise<string[]> {
  const each = Array.from({ length: count }, () => ({ id: randomUUID(), recipientId: randomUUID() }));
  await inTransaction(async (tx) => {
    const people = each.map(({ recipientId: id }) =>
      sealedPerson(id, { email: `${id}@example.org`, contactName: "Sam" }),
    );
    await tx.recipient.createMany({ data: people });
    const about = "training" as const;
    await tx.enquiry.createMany({ data: each.map((ids) => ({ ...ids, about, reference: mintReference() })) });
    const emails = each.map(({ id, recipientId }) => {
      const [kind, dedupeKey] = ["enquiry_received" as const, `enquiry_received:${id}`];
      return { kind, dedupeKey, recipientId, data: { enquiryId: id } };
    });
    await queueEmails(tx, emails);
  });
  const rows = await database().outboxEmail.findMany({ where: { kind: "enquiry_received" }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** How often Resend accepted each of these emails, whatever came after its id in the key. */
async function timesAccepted(ids: string[]): Promise<number[]> {
  const counts = new Map<string, number>();
  for (const { idempotencyKey } of await store.mail.emails()) {
    const [, id = ""] = idempotencyKey?.split(":") ?? [];
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return ids.map((id) => counts.get(id) ?? 0);
}

const notSent = () => database().outboxEmail.findMany({ where: { status: { not: "sent" } }, select: { id: true } });
const once = (ids: string[]) => ids.map(() => 1);
const row = (id: string) => database().outboxEmail.findUniqueOrThrow({ where: { id } });

// It fails when the key is another at each attempt, and when an unknown outcome is taken for a refusal.
test(`${EMAILS} emails while Resend fails in every way: each is accepted once`, async () => {
  const ids = await queuedEmails(EMAILS);
  const modes = ["500", "500_after_commit", "429", "hang_up_before", "hang_up_after_commit"];
  const fail = Array.from({ length: EMAILS }, (_, place) => ({ path: "/emails", mode: modes[place % modes.length] }));
  await store.mail.control({ fail: [...shuffled(fail), { path: "/emails", mode: "timeout", times: 2 }] });
  for (let left = ids; left.length > 0; left = (await notSent()).map(({ id }) => id)) {
    await inLanes(
      8,
      left.map((id) => () => sendOutboxEmail(id)),
    );
  }
  expect(await timesAccepted(ids)).toEqual(once(ids));
  const accepted = new Map((await store.mail.emails()).map((email) => [email.idempotencyKey, email]));
  for (const email of await database().outboxEmail.findMany({ include: { recipient: true } })) {
    expect(accepted.get(`outbox:${email.id}`)).toMatchObject({ id: email.providerId, to: [email.recipient?.email] });
    expect([email.message, email.problem]).toEqual([null, null]);
  }
  expect(await openTasks()).toEqual([]);
}, 300_000);

// It fails when what a killed worker had begun is not picked up, and when the key is another at each attempt.
test(
  `${EMAILS} emails and ${KILLS} kills of the worker that sends them: each is accepted once`,
  async () => {
    const ids = await queuedEmails(EMAILS);
    // Nearly as long as the pace of sending leaves to each handful: a kill at any moment finds some on their way.
    await store.mail.control({ acceptAfterMs: 900 });
    let kills = 0;
    for (; kills < KILLS; kills += 1) {
      const worker = startWorker({ ...store.env, JOBS: "inline" });
      await untilMoreAreAccepted();
      await pause(Math.random() * 1000);
      await worker.kill();
      await letWaitingBeDue();
    }
    const last = startWorker({ ...store.env, JOBS: "inline" });
    const until = Date.now() + 60_000 + EMAILS * 200;
    while ((await notSent()).length > 0) {
      if (last.hasEnded() || Date.now() > until) throw new Error(`${(await notSent()).length} emails were left unsent`);
      await pause(250);
    }
    await last.kill();
    await store.mail.control({ acceptAfterMs: 0 });
    expect(await timesAccepted(ids)).toEqual(once(ids));
    const [{ tries } = { tries: 0 }] = await database().$queryRaw<{ tries: number }[]>`
    SELECT sum(attempts)::int AS tries FROM outbox_email WHERE kind = 'enquiry_received'`;
    expect(tries, "some were killed while they were sent").toBeGreaterThan(EMAILS);
  },
  240_000 + KILLS * 60_000,
);

async function untilMoreAreAccepted(): Promise<void> {
  const before = (await store.mail.emails()).length;
  const until = Date.now() + 120_000;
  while ((await store.mail.emails()).length === before) {
    if (Date.now() > until) throw new Error("the worker sends nothing");
    await pause(20);
  }
}

// It fails when the key is another at each attempt.
test("ten at once for one email: each sends the same, and Resend has it once", async () => {
  const [id = ""] = await queuedEmails(1);
  await store.mail.control({ acceptAfterMs: 50 });
  await Promise.all(Array.from({ length: 10 }, () => sendOutboxEmail(id)));
  await sendOutboxEmail(id);
  expect(await timesAccepted([id])).toEqual([1]);
  expect(await row(id)).toMatchObject({ status: "sent", message: null });
  expect(await openTasks()).toEqual([]);
});

test("still unknown after 23 hours: parked for a person, who is told, and never sent a second time", async () => {
  const colleague = await aColleague("administrator");
  const [id = ""] = await queuedEmails(1);
  await store.mail.control({ fail: [{ path: "/emails", mode: "hang_up_after_commit" }] });
  await sendOutboxEmail(id);
  expect(await row(id)).toMatchObject({ status: "queued", problem: "Resend did not answer" });
  // A day goes by, in which nothing ran; Resend forgets its keys meanwhile.
  await database().outboxEmail.update({
    where: { id },
    data: { firstAttemptAt: new Date(Date.now() - 24.5 * HOUR) },
  });
  await store.mail.control({ clockAheadSeconds: 24.5 * 3_600 });
  await sendOutboxEmail(id);
  await sendOutboxEmail(id);
  expect(await timesAccepted([id])).toEqual([1]);
  expect(await row(id)).toMatchObject({ status: "parked", problem: "Resend did not answer" });
  expect(await openTasks()).toEqual(["email_parked"]);
  const told = await database().outboxEmail.findMany({ where: { staffMemberId: colleague.id } });
  expect(told.map(({ kind, data }) => [kind, (data as { what: string }).what])).toEqual([
    ["staff_needs_you", "email_parked"],
  ]);
});

test("a colleague who wants it sent even twice gets that, with 23 hours of its own", async () => {
  const colleague = await aColleague("administrator");
  const [id = ""] = await queuedEmails(1);
  await store.mail.control({ fail: [{ path: "/emails", mode: "500_after_commit" }] });
  await sendOutboxEmail(id);
  await database().outboxEmail.update({ where: { id }, data: { firstAttemptAt: new Date(Date.now() - 25 * HOUR) } });
  await store.mail.control({ clockAheadSeconds: 25 * 3_600 });
  await sendOutboxEmail(id);
  granted(await retryEmail({ id, evenTwice: true }, colleague));
  await sendOutboxEmail(id);
  expect((await row(id)).status).toBe("sent");
  expect(await timesAccepted([id])).toEqual([2]);
});

test("22 hours after the first attempt it is still tried, with the words of the first", async () => {
  const [id = ""] = await queuedEmails(1);
  await store.mail.control({ fail: [{ path: "/emails", mode: "500_after_commit" }] });
  await sendOutboxEmail(id);
  await database().outboxEmail.update({ where: { id }, data: { firstAttemptAt: new Date(Date.now() - 22 * HOUR) } });
  await changeEverybody({ contactName: "Alex", email: "changed@example.org" });
  await sendOutboxEmail(id);
  expect(await row(id)).toMatchObject({ status: "sent", attempts: 2 });
  expect(await timesAccepted([id])).toEqual([1]);
  expect(await store.mail.emails({ to: "changed@" })).toEqual([]);
});

test("what Resend refuses is parked at once, and the reason names no person", async () => {
  const [id = ""] = await queuedEmails(1);
  await changeEverybody({ email: "no address" });
  await sendOutboxEmail(id);
  const { status, problem } = await row(id);
  expect([status, problem]).toEqual(["parked", "Resend answered 422 validation_error"]);
  expect(await openTasks()).toEqual(["email_parked"]);
});

test("who was forgotten meanwhile is written to no more, and nobody is bothered about it", async () => {
  const [id = ""] = await queuedEmails(1);
  await forgetEverybody();
  await sendOutboxEmail(id);
  expect((await row(id)).status).toBe("dropped");
  expect([await timesAccepted([id]), await openTasks()]).toEqual([[0], []]);
});

test("who was forgotten after a first attempt is written to no more, and what it said cannot be read", async () => {
  const [id = ""] = await queuedEmails(1);
  await store.mail.control({ fail: [{ path: "/emails", mode: "500" }] });
  await sendOutboxEmail(id);
  expect(JSON.stringify((await row(id)).message)).not.toContain("example.org");
  await forgetEverybody();
  await store.mail.control({ fail: [] });
  await sendOutboxEmail(id);
  expect((await row(id)).status).toBe("dropped");
  expect(await timesAccepted([id])).toEqual([0]);
});
