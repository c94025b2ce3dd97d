import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder, atTheTill, paid } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";

let store: Store & { stripe: StripeStandIn };
beforeAll(async () => {
  store = await openStoreWithStripe();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const NOW = new Date("2026-11-24T10:00:00Z");

test("an order shows its lines, its prices and where it goes, and how long it waits for its payment", async () => {
  const order = await anOrder({ copies: "25", sponsoredCopies: "2", purchaseOrderNumber: "7" }, NOW);
  expect(await orderByToken(order.token)).toMatchObject({
    reference: order.reference,
    status: "awaiting_payment",
    payBy: "card",
    totalPence: 22_000,
    paidPence: 0,
    paidAt: null,
    refundingPence: 0,
    refundedPence: 0,
    isLeftToBank: false,
    placedAt: NOW,
    expiresAt: new Date("2026-12-01T10:00:00Z"),
    contactName: "Sam Patel",
    postcode: "LS1 4AP",
    lines: [
      { kind: "copies", title: "Advocacy Guide", copies: 25, unitPricePence: 800, totalPence: 20_000 },
      { kind: "sponsored_copies", copies: 2, unitPricePence: 1000, totalPence: 2_000 },
    ],
    parcels: [],
    link: `http://localhost:3000/orders/${order.token}`,
  });
});

test("whoever has the link of an order by card sees no email address, no phone number and no card", async () => {
  const order = await anOrder({ phone: "01632 960101", billingEmail: "accounts@riverside.example" });
  expect(JSON.stringify(await orderByToken(order.token))).not.toMatch(/@|960101/);
});

test("an order by invoice says where the invoice goes, as long as one comes, and no other address", async () => {
  const form = { payBy: "invoice", email: "sam@riverside.example" };
  const order = await anOrder({ ...form, billingEmail: "accounts@riverside.example" });
  const seen = await orderByToken(order.token);
  expect(seen).toMatchObject({ invoiceTo: "accounts@riverside.example" });
  expect(JSON.stringify(seen)).not.toContain("sam@");
  expect(await orderByToken((await anOrder(form)).token)).toMatchObject({ invoiceTo: "sam@riverside.example" });
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  expect(await orderByToken(order.token)).toMatchObject({ invoiceTo: null });
});

test("what is paid, packed and sent is seen, with the number of its parcel", async () => {
  const order = await paid(await anOrder({ copies: "1" }), store.stripe);
  const by = await aColleague();
  await stock(1, by);
  await runJobs();
  const { id } = await parcelOf(order);
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
  granted(await dispatchConsignment({ id, trackingNumber: "RM 1234 5678 9GB" }, by));
  expect(await orderByToken(order.token)).toMatchObject({
    status: "fulfilled",
    paidPence: 1000,
    paidAt: expect.any(Date),
    parcels: [{ status: "dispatched", dispatchedAt: expect.any(Date), trackingNumber: "RM 1234 5678 9GB" }],
  });
});

test("a bank that takes its time is seen as long as its money is not here", async () => {
  const order = await anOrder({ copies: "2" });
  const sessionId = await atTheTill(order);
  await store.stripe.pay(sessionId, "delayed");
  await settleCheckout(sessionId);
  expect(await orderByToken(order.token)).toMatchObject({ status: "awaiting_payment", isLeftToBank: true });
  await store.stripe.pay(sessionId, "delayed_succeeds");
  await settleCheckout(sessionId);
  expect(await orderByToken(order.token)).toMatchObject({ status: "accepted", isLeftToBank: false });
});

test("money that goes back is on its way first, and back then", async () => {
  const order = await paid(await anOrder({ copies: "3" }), store.stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  expect(await orderByToken(order.token)).toMatchObject({ paidPence: 3000, refundingPence: 3000, refundedPence: 0 });
  await runJobs();
  expect(await orderByToken(order.token)).toMatchObject({
    status: "cancelled",
    refundingPence: 0,
    refundedPence: 3000,
    parcels: [{ status: "cancelled" }],
  });
});

test("a token that is none opens nothing and is no error", async () => {
  const { token } = await anOrder();
  for (const other of ["", "x", `${token.slice(0, -1)}_`, `${token}x`, "\u0000".repeat(27), "x".repeat(10_000)])
    expect(await orderByToken(other)).toBeNull();
  expect(await database().order.count()).toBe(1);
});
