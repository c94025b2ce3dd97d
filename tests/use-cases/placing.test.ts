import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder, orderAnswers } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, orderNow, staffWereTold } from "#tests/support/told.ts";
import { placeOrder } from "#use-cases/ordering/place-order.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
  await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const NOW = new Date("2026-11-24T10:00:00Z");

test("a card order waits seven days for its payment, and its customer is told that it is here", async () => {
  const order = await anOrder({ copies: "25", sponsoredCopies: "2" }, NOW);
  expect(await orderNow(order)).toMatchObject({
    status: "awaiting_payment",
    payBy: "card",
    copies: 25,
    sponsoredCopies: 2,
    totalPence: 25 * 800 + 2 * 1000,
    placedAt: NOW,
    expiresAt: new Date("2026-12-01T10:00:00Z"),
  });
  expect(await emailsTo(order)).toEqual(["order_received"]);
  expect(await historyOf(order)).toEqual(["order_placed"]);
  expect(await staffWereTold()).toEqual([]);
});

test("an order keeps the prices that it was placed at, line by line", async () => {
  const order = await anOrder({ copies: "10", sponsoredCopies: "1" });
  const lines = await database().orderLine.findMany({ where: { orderId: order.id }, orderBy: { kind: "asc" } });
  expect(lines).toMatchObject([
    { kind: "copies", copies: 10, unitPricePence: 900, totalPence: 9000, vatTreatment: "zero" },
    { kind: "sponsored_copies", copies: 1, unitPricePence: 1000, totalPence: 1000, vatTreatment: "zero" },
  ]);
});

test("an invoice order waits for staff, who are told, and never expires", async () => {
  const order = await anOrder({ payBy: "invoice", purchaseOrderNumber: "PO 7", billingEmail: "pay@nhs.example" });
  expect(await orderNow(order)).toMatchObject({
    status: "awaiting_approval",
    purchaseOrderNumber: "PO 7",
    expiresAt: null,
  });
  expect(await database().checkoutSession.count()).toBe(0);
  expect(await staffWereTold()).toEqual(["order_to_approve"]);
});

test("nothing is sent before an order is paid or approved", async () => {
  await anOrder();
  await anOrder({ payBy: "invoice" });
  expect(await database().consignment.count()).toBe(0);
});

test("an order of more copies than the price list goes to is not placed", async () => {
  const { answers } = await orderAnswers({ copies: "500" });
  const placed = await placeOrder({ formKey: aFormKey(), answers, seenTotalPence: 0, now: NOW });
  expect(refusalOf(placed)).toBe("needs_quote");
  expect(await database().order.count()).toBe(0);
});

test("an order is not placed at a price that the customer did not see", async () => {
  const { answers, totalPence } = await orderAnswers({ copies: "25" });
  const placed = await placeOrder({ formKey: aFormKey(), answers, seenTotalPence: totalPence - 1, now: NOW });
  expect(refusalOf(placed)).toBe("price_changed");
  expect(await database().recipient.count()).toBe(0);
});

test("the same form posted again leads to the order that it made", async () => {
  const { answers, totalPence } = await orderAnswers();
  const form = { formKey: aFormKey(), answers, seenTotalPence: totalPence, now: NOW };
  const first = granted(await placeOrder(form));
  expect(granted(await placeOrder(form)).token).toBe(first.token);
  expect([await database().order.count(), await database().recipient.count()]).toEqual([1, 1]);
  expect(await database().outboxEmail.count()).toBe(1);
});

test("the same form posted again leads to its order even when prices have changed since", async () => {
  const { answers, totalPence } = await orderAnswers();
  const form = { formKey: aFormKey(), answers, seenTotalPence: totalPence, now: NOW };
  const first = granted(await placeOrder(form));
  await dearerPrices();
  expect(granted(await placeOrder(form)).token).toBe(first.token);
  expect(refusalOf(await placeOrder({ ...form, formKey: aFormKey() }))).toBe("price_changed");
});

async function dearerPrices(): Promise<void> {
  await database().priceList.create({
    data: {
      publicationId: store.publicationId,
      validFrom: new Date("2026-02-01"),
      quoteFromCopies: 500,
      tiers: { create: [{ fromCopies: 1, unitPricePence: 1100 }] },
    },
  });
}

test("the same form with other answers is refused, and the first order stands", async () => {
  const { answers, totalPence } = await orderAnswers();
  const form = { formKey: aFormKey(), answers, seenTotalPence: totalPence, now: NOW };
  granted(await placeOrder(form));
  const other = await placeOrder({ ...form, answers: { ...answers, town: "York" } });
  expect(refusalOf(other)).toBe("already_sent_otherwise");
  expect(await database().order.count()).toBe(1);
});

test("references and links are not to be guessed from one another", async () => {
  const orders = [await anOrder(), await anOrder()];
  for (const { reference, token } of orders) {
    expect(reference).toMatch(/^AG-[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{5}$/);
    expect(token).toMatch(/^[A-Za-z0-9_-]{27}$/);
  }
  expect(new Set(orders.map(({ reference }) => reference.slice(0, 7))).size).toBe(2);
});
