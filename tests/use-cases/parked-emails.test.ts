import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import { historyOf, openTasks } from "#tests/support/told.ts";
import { dropEmail } from "#use-cases/mail/drop-email.ts";
import { OUTBOX } from "#use-cases/mail/outbox-queue.ts";
import { outboxPage } from "#use-cases/mail/queries.ts";
import { retryEmail } from "#use-cases/mail/retry-email.ts";
import { sendOutboxEmail } from "#use-cases/mail/send-outbox-email.ts";

let store: Store & { mail: MailStandIn };
beforeAll(async () => {
  store = await openStoreWithAll();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const HOUR = 3_600_000;

/** The receipt of an order, begun so many hours ago and never heard of since: parked, with its task. */
async function aParkedEmail(hours: number): Promise<{ id: string; order: TestOrder }> {
  const order = await anOrder();
  const { id } = await database().outboxEmail.findFirstOrThrow({ where: { kind: "order_received" } });
  const begun = { attempts: 1, firstAttemptAt: new Date(Date.now() - 24 * HOUR) };
  await database().outboxEmail.update({ where: { id }, data: begun });
  await sendOutboxEmail(id);
  await database().outboxEmail.update({
    where: { id },
    data: { firstAttemptAt: new Date(Date.now() - hours * HOUR) },
  });
  return { id, order };
}

async function statusOf(id: string): Promise<string> {
  return (await database().outboxEmail.findUniqueOrThrow({ where: { id } })).status;
}

test("a parked email is sent again with the same key, and the task that asked for it is done", async () => {
  const by = await aColleague();
  const { id, order } = await aParkedEmail(2);
  expect(await openTasks()).toEqual(["email_parked"]);
  granted(await retryEmail({ id, evenTwice: false }, by));
  expect(await openTasks()).toEqual([]);
  await sendOutboxEmail(id);
  expect(await statusOf(id)).toBe("sent");
  expect((await store.mail.emails()).map(({ idempotencyKey }) => idempotencyKey)).toContain(`outbox:${id}`);
  expect(await historyOf(order)).toContain("email_retried");
});

test("it is due with the decision", async () => {
  const by = await aColleague();
  const { id } = await aParkedEmail(2);
  await database().outboxEmail.updateMany({ data: { nextTryAt: new Date(Date.now() + 3_600_000) } });
  granted(await retryEmail({ id, evenTwice: false }, by));
  expect((await OUTBOX.take(5)).map((row) => row.id)).toEqual([id]);
});

test("what Resend took without our hearing of it is taken once, tried again within 23 hours", async () => {
  const by = await aColleague();
  await anOrder();
  const { id } = await database().outboxEmail.findFirstOrThrow({ where: { kind: "order_received" } });
  await store.mail.control({ fail: [{ path: "/emails", mode: "hang_up_after_commit" }] });
  await sendOutboxEmail(id);
  await database().outboxEmail.update({ where: { id }, data: { status: "parked", attempts: 2 } });
  granted(await retryEmail({ id, evenTwice: false }, by));
  await sendOutboxEmail(id);
  expect(await statusOf(id)).toBe("sent");
  const taken = (await store.mail.emails()).filter(({ idempotencyKey }) => idempotencyKey === `outbox:${id}`);
  expect(taken).toHaveLength(1);
});

test("after 23 hours a colleague has to want it even if it arrives twice", async () => {
  const by = await aColleague();
  const { id } = await aParkedEmail(23.1);
  expect(refusalOf(await retryEmail({ id, evenTwice: false }, by))).toBe("may_arrive_twice");
  expect(await statusOf(id)).toBe("parked");
  granted(await retryEmail({ id, evenTwice: true }, by));
  expect(await statusOf(id)).toBe("queued");
});

// Without `FOR UPDATE` in `lockParked`, several of them do.
test("of ten colleagues who press at once, one sends it again", async () => {
  const by = await aColleague();
  const { id, order } = await aParkedEmail(2);
  await atOnce(10, () => database().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`);
  const results = await atOnce(10, () => retryEmail({ id, evenTwice: false }, by));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await historyOf(order)).filter((event) => event === "email_retried")).toHaveLength(1);
});

test("a dropped email is never sent, what it said is gone, and its task is done", async () => {
  const by = await aColleague();
  const { id, order } = await aParkedEmail(2);
  granted(await dropEmail(id, by));
  await sendOutboxEmail(id);
  expect(await database().outboxEmail.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "dropped",
    message: null,
    sentAt: null,
  });
  expect(await openTasks()).toEqual([]);
  expect(await historyOf(order)).toContain("email_dropped");
  expect((await outboxPage("dropped", null)).rows).toMatchObject([{ id, about: order.reference }]);
});

test("an email that is not parked can be neither sent again nor dropped", async () => {
  const by = await aColleague();
  await anOrder();
  const { id } = await database().outboxEmail.findFirstOrThrow({ where: { kind: "order_received" } });
  expect(refusalOf(await retryEmail({ id, evenTwice: true }, by))).toBe("not_parked");
  expect(refusalOf(await dropEmail(id, by))).toBe("not_parked");
  expect(refusalOf(await dropEmail("%00'; --", by))).toBe("not_parked");
});

test("whoever looks after training only decides about no customer's email", async () => {
  const by = await aColleague("training");
  const { id } = await aParkedEmail(2);
  expect(refusalOf(await retryEmail({ id, evenTwice: true }, by))).toBe("not_allowed");
  expect(refusalOf(await dropEmail(id, by))).toBe("not_allowed");
  expect(await statusOf(id)).toBe("parked");
});

test("an email to a colleague is told in the history of that colleague", async () => {
  const by = await aColleague();
  const colleague = await aColleague("administrator");
  const email = { dedupeKey: "lost", kind: "staff_needs_you", staffMemberId: colleague.id, data: {} };
  const { id } = await database().outboxEmail.create({ data: { ...email, status: "parked", attempts: 1 } });
  granted(await dropEmail(id, by));
  expect(await historyOf(colleague)).toEqual(["email_dropped"]);
});
