import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { drawn } from "#tests/support/emails.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function approved(copies: string): Promise<TestOrder> {
  const order = await anOrder({ payBy: "invoice", copies });
  granted(await approveOrder(order.reference, by));
  return order;
}

async function titleOf({ token }: TestOrder): Promise<string | undefined> {
  const order = await orderByToken(token);
  return order ? publicOrderStatus({ ...order, isBackFromPaying: false }).title : undefined;
}

/** What the email of this kind says to whoever it is for, made up now. */
async function told(kind: "order_approved" | "payment_confirmed" | "request_approved", data: Record<string, unknown>) {
  const composed = await composeEmail({ kind, staffMemberId: null, data });
  return (await drawn(kind, { ...composed?.message })).text.replaceAll(/\s+/g, " ");
}

test("an order for more copies than are free says so at once, on its page and in both emails, until they are here", async () => {
  await stock(17, by);
  const order = await approved("60");
  const data = { orderId: order.id };
  expect(await titleOf(order), "before any job").toBe("Your parcel is waiting for new copies");
  await runJobs();
  expect(await titleOf(order)).toBe("Your parcel is waiting for new copies");
  for (const kind of ["order_approved", "payment_confirmed"] as const) {
    const words = await told(kind, data);
    expect(words).toContain("it waits until more are printed");
    expect(words).toContain("you can cancel it on its page, or ask us");
    expect(words).not.toContain("We will pack your parcel next");
  }
  await stock(43, by);
  await runJobs();
  expect(await titleOf(order)).toBe("We are getting your parcel ready");
  expect(await told("order_approved", data)).toContain("we will pack your parcel next");
});

test("an order that waits only for the job that allocates its copies is said to be got ready", async () => {
  await stock(25, by);
  expect(await titleOf(await approved("25"))).toBe("We are getting your parcel ready");
});

test("free copies wait in the same way, and their email promises no day", async () => {
  const request = await aFreeRequest({ contactPreference: "email", email: "someone@home.example" });
  const { token, id } = await database().freeCopyRequest.findUniqueOrThrow({ where: { id: request.id } });
  expect((await requestByToken(token))?.parcels).toMatchObject([{ waitsForCopies: true }]);
  const words = await told("request_approved", { requestId: id });
  expect(words).toContain("we pack it as soon as it comes");
  await stock(1, by);
  expect((await requestByToken(token))?.parcels).toMatchObject([{ waitsForCopies: false }]);
});
