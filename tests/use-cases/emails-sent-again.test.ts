import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { atOnce } from "#tests/support/at-once.ts";
import type { MailStandIn } from "#tests/support/mail-stand-in.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStoreWithAll, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
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

test("the outbox offers it once, and then says that it was done", async () => {
  const by = await aColleague();
  const { id } = await aReceipt("email.failed");
  const offered = async () =>
    (await outboxPage("undelivered", null)).rows.map(({ canBeMadeAnew, wasMadeAnew }) => [canBeMadeAnew, wasMadeAnew]);
  expect(await offered()).toEqual([[true, false]]);
  granted(await sendAgain(id, by));
  expect(await offered()).toEqual([[true, true]]);
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

test("what arrived, what the person did not want and what is unknown stay as they are", async () => {
  const by = await aColleague();
  for (const event of ["email.delivered", "email.complained"]) {
    await store.clear();
    const { id } = await aReceipt(event);
    expect(refusalOf(await sendAgain(id, await aColleague())), event).toBe("cannot_be_sent_again");
    expect(await emailsNotSent()).toEqual([]);
  }
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
