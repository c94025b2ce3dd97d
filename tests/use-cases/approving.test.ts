import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, orderNow } from "#tests/support/told.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test("an approved invoice order goes to the packing table, and its customer is told", async () => {
  await stock(25, by);
  const order = await anOrder({ payBy: "invoice" });
  granted(await approveOrder(order.reference, by));
  await runJobs();
  expect(await orderNow(order)).toMatchObject({ status: "accepted", acceptedAt: expect.any(Date) });
  expect(await parcelOf(order)).toMatchObject({ status: "queued", copies: 25 });
  expect(await emailsTo(order)).toEqual(["order_received", "order_approved"]);
  const entry = await database().historyEntry.findFirst({ where: { event: "order_accepted" } });
  expect(entry).toMatchObject({ actor: "staff", staffMemberId: by.id });
});

test("a card order cannot be approved instead of being paid", async () => {
  const order = await anOrder();
  expect(refusalOf(await approveOrder(order.reference, by))).toBe("not_waiting");
  expect(await orderNow(order)).toMatchObject({ status: "awaiting_payment" });
});

test("ten colleagues who approve at once approve it once", async () => {
  const order = await anOrder({ payBy: "invoice" });
  const answers = await atOnce(10, () => approveOrder(order.reference, by));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().consignment.count()).toBe(1);
  expect(await historyOf(order)).toEqual(["order_placed", "order_accepted"]);
});

test("colleagues who look after training may not approve, and unknown orders cannot be", async () => {
  const order = await anOrder({ payBy: "invoice" });
  expect(refusalOf(await approveOrder(order.reference, await aColleague("training")))).toBe("not_allowed");
  expect(refusalOf(await approveOrder("AG-2222-22222", by))).toBe("not_waiting");
});
