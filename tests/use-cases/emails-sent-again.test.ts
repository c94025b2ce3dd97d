import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { historySentence } from "#domain/history/words.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aBooking } from "#tests/support/bookings.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { emailsTo } from "#use-cases/mail/emails-to.ts";
import { noteDelivery } from "#use-cases/mail/note-delivery.ts";
import { outboxPage } from "#use-cases/mail/queries.ts";
import { sendAgain } from "#use-cases/mail/send-again.ts";
import { sendOutboxEmail } from "#use-cases/mail/send-outbox-email.ts";
import { forgetPeople } from "#use-cases/privacy/forget-people.ts";

let store: Store & { mail: MailStandIn };
beforeAll(async () => {
  store = await openStoreWithAll();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** The receipt of an order, sent, of which Resend tells this. */
async function aReceipt(event: string): Promise<{ id: string; order: TestOrder }> {
  const order = await anOrder();
  const { id } = await database().outboxEmail.findFirstOrThrow({ where: { kind: "order_received" } });
  await sendOutboxEmail(id);
  const { providerId } = await database().outboxEmail.findUniqueOrThrow({ where: { id } });
  await noteDelivery(providerId ?? "", event);
  return { id, order };
}

const NOBODY = { actor: "staff", staffName: null } as const;

/** Sends all that waits, whenever it is due. */
async function sendWhatWaits(): Promise<void> {
  for (const { id } of await database().outboxEmail.findMany({ where: { status: "queued" } }))
    await sendOutboxEmail(id);
}

/** Which entry of a calendar goes with an email, and its version. */
async function entryOf({ kind, data }: { kind: string; data: unknown }): Promise<string[]> {
  const made = await composeEmail({ kind, staffMemberId: null, data: data as Record<string, unknown> });
  const file = Buffer.from(made?.attachments?.[0]?.content ?? "", "base64").toString();
  return file.split("\r\n").filter((line) => /^(UID|SEQUENCE):/.test(line));
}

function emailsNotSent() {
  return database().outboxEmail.findMany({ where: { kind: "order_received", status: "queued" } });
}

test("an email that bounced is made anew, for the address we have by now", async () => {
  const by = await aColleague();
  const { id, order } = await aReceipt("email.bounced");
  const { recipientId } = await database().order.findUniqueOrThrow({ where: { id: order.id } });
  await changePerson(database(), recipientId, { email: "right@example.org" });
  granted(await sendAgain(id, by));
  const [again] = await emailsNotSent();
  await sendOutboxEmail(again?.id ?? "");
  const sent = (await store.mail.emails()).map(({ to, idempotencyKey }) => [idempotencyKey, String(to)]);
  expect(sent.at(-1)).toEqual([`outbox:${again?.id}`, "right@example.org"]);
  expect(await historyOf(order)).toContain("email_retried");
});

test("the outbox offers it once, and then says when it was done", async () => {
  const by = await aColleague();
  const { id } = await aReceipt("email.failed");
  const offered = async () =>
    (await outboxPage("undelivered", null)).rows.map(({ again, againAt }) => [again, againAt !== null]);
  expect(await offered()).toEqual([["offered", false]]);
  granted(await sendAgain(id, by));
  expect(await offered()).toEqual([[null, true]]);
  expect(refusalOf(await sendAgain(id, by))).toBe("sent_again_before");
});

test("one that arrived is sent again, too, to whoever never saw it", async () => {
  const by = await aColleague();
  const { id, order } = await aReceipt("email.delivered");
  expect((await outboxPage("sent", null)).rows.map(({ again }) => again)).toEqual(["offered"]);
  granted(await sendAgain(id, by));
  await sendWhatWaits();
  const subjects = (await store.mail.emails()).map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject === `We have your order ${order.reference}`)).toHaveLength(2);
  const made = await database().outboxEmail.findUniqueOrThrow({ where: { dedupeKey: `again:${id}` } });
  expect(made.data).toEqual({ orderId: order.id });
  const [entry] = await database().historyEntry.findMany({ where: { subjectId: order.id, event: "email_retried" } });
  expect(historySentence({ ...NOBODY, event: "email_retried", details: entry?.details })).toBe(
    "A colleague sent an email again: “Order received”.",
  );
});

// Without the chain in `TIMES_TODAY`, each counts for itself, and there is no end.
test("three times in a day, and no more before the next", async () => {
  const by = await aColleague();
  let { id } = await aReceipt("email.delivered");
  for (const _ of [1, 2, 3]) {
    granted(await sendAgain(id, by));
    await sendWhatWaits();
    ({ id } = await database().outboxEmail.findUniqueOrThrow({ where: { dedupeKey: `again:${id}` } }));
  }
  expect(refusalOf(await sendAgain(id, by))).toBe("sent_too_often");
  expect((await outboxPage("sent", null)).rows.map(({ again }) => again)).toEqual(["too_often", null, null, null]);
  await database().outboxEmail.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
  granted(await sendAgain(id, by));
});

test("one that waits to go is not sent beside itself", async () => {
  const by = await aColleague();
  const { id } = await aReceipt("email.delivered");
  granted(await sendAgain(id, by));
  const again = await database().outboxEmail.findUniqueOrThrow({ where: { dedupeKey: `again:${id}` } });
  expect(refusalOf(await sendAgain(again.id, by))).toBe("cannot_be_sent_again");
});

test("what is not true any more is neither offered nor sent", async () => {
  const by = await aColleague();
  const { id, order } = await aReceipt("email.delivered");
  await database().order.update({ where: { id: order.id }, data: { status: "cancelled" } });
  expect((await outboxPage("sent", null)).rows.map(({ again }) => again)).toEqual([null]);
  expect(refusalOf(await sendAgain(id, by))).toBe("not_true_any_more");
});

test("nothing goes to whom no address is left of", async () => {
  const by = await aColleague();
  const { id, order } = await aReceipt("email.delivered");
  const { recipientId } = await database().order.findUniqueOrThrow({ where: { id: order.id } });
  await changePerson(database(), recipientId, { email: null });
  expect(refusalOf(await sendAgain(id, by))).toBe("nobody_to_send_to");
  expect(await emailsNotSent()).toEqual([]);
});

test("nothing goes to who asked for copies, and wants no email by now", async () => {
  const by = await aColleague();
  const request = await aFreeRequest(GROUP_FORM);
  await sendWhatWaits();
  const { id } = await database().outboxEmail.findFirstOrThrow({ where: { kind: "request_received" } });
  await database().freeCopyRequest.update({ where: { id: request.id }, data: { contactPreference: "none" } });
  expect(refusalOf(await sendAgain(id, by))).toBe("not_true_any_more");
});

test("colleagues who look after training send again what is about training alone", async () => {
  const by = await aColleague("training");
  const { id } = await aReceipt("email.bounced");
  expect(refusalOf(await sendAgain(id, by))).toBe("not_allowed");
});

test("joining instructions go again with the same entry for the calendar, until the day has come", async () => {
  const by = await aColleague("training");
  const booking = await aBooking();
  await sendWhatWaits();
  const { id } = await database().outboxEmail.findFirstOrThrow({ where: { kind: "booking_news" } });
  granted(await sendAgain(id, by));
  await sendWhatWaits();
  const told = await database().outboxEmail.findMany({ where: { kind: "booking_news", status: "sent" } });
  const entries = await Promise.all(told.map(entryOf));
  expect(entries[0]).toEqual([expect.stringMatching(/^UID:training-/), "SEQUENCE:0"]);
  expect(entries).toEqual([entries[0], entries[0]]);
  expect(await historyOf(booking)).toContain("email_retried");
  await database().trainingSession.updateMany({ data: { startsAt: new Date(Date.now() - 1000), endsAt: new Date() } });
  const again = await database().outboxEmail.findUniqueOrThrow({ where: { dedupeKey: `again:${id}` } });
  expect(refusalOf(await sendAgain(again.id, by))).toBe("not_true_any_more");
  expect((await emailsTo(booking.recipientId)).map((row) => row.again)).toEqual([null, null]);
});

test("a parcel that was to be sent again is told of until it has left", async () => {
  const by = await aColleague();
  const parcel = await packedParcel(by, { contactPreference: "email", email: "jo@home.example" });
  granted(await dispatchConsignment({ id: parcel.id, trackingNumber: null }, by));
  granted(await noteNotArrived({ id: parcel.id, what: "lost", next: "sent_again", spoilt: {}, reason: "" }, by));
  await sendWhatWaits();
  const offered = async () =>
    (await outboxPage("sent", null)).rows
      .filter(({ again, kind }) => again === "offered" && kind.startsWith("parcel_"))
      .map(({ kind }) => kind);
  expect(await offered()).toEqual(["parcel_not_arrived"]);
  await database().consignment.updateMany({ where: { id: { not: parcel.id } }, data: { status: "cancelled" } });
  expect(await offered()).toEqual([]);
});

// Without `ON CONFLICT` on the key, ten emails are written.
test("of ten colleagues who press at once, one sends it again", async () => {
  const by = await aColleague();
  const { id, order } = await aReceipt("email.bounced");
  const results = await atOnce(10, () => sendAgain(id, by));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await emailsNotSent()).toHaveLength(1);
  expect((await historyOf(order)).filter((event) => event === "email_retried")).toHaveLength(1);
});

test("what the person did not want and what is unknown stay as they are", async () => {
  const by = await aColleague();
  const { id: unwanted } = await aReceipt("email.complained");
  expect(refusalOf(await sendAgain(unwanted, by))).toBe("cannot_be_sent_again");
  expect(await emailsNotSent()).toEqual([]);
  for (const id of [randomUUID(), "", "x'"]) expect(refusalOf(await sendAgain(id, by))).toBe("cannot_be_sent_again");
});

test("a colleague's secret link is gone with the email that held it", async () => {
  const by = await aColleague();
  const facts = {
    dedupeKey: "reset",
    kind: "staff_password_reset",
    staffMemberId: by.id,
    data: { resetUrl: "https://x.test/s" },
  };
  const { id } = await database().outboxEmail.create({ data: facts });
  await sendOutboxEmail(id);
  const sent = await database().outboxEmail.findUniqueOrThrow({ where: { id } });
  expect([sent.status, sent.data, sent.message]).toEqual(["sent", {}, null]);
  await noteDelivery(sent.providerId ?? "", "email.bounced");
  expect(refusalOf(await sendAgain(id, by))).toBe("cannot_be_sent_again");
});

test("whoever was forgotten is written to no more", async () => {
  const { id, order } = await aReceipt("email.bounced");
  const { recipientId } = await database().order.findUniqueOrThrow({ where: { id: order.id } });
  await inTransaction((tx) => forgetPeople(tx, [recipientId]));
  expect((await database().outboxEmail.findUniqueOrThrow({ where: { id } })).data).toEqual({});
  expect(refusalOf(await sendAgain(id, await aColleague()))).toBe("cannot_be_sent_again");
});
