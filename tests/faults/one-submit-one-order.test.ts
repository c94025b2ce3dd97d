import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { orderAnswers } from "#tests/support/orders.ts";
import { requestAnswers } from "#tests/support/requests.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { requestFreeCopies } from "#use-cases/free-copies/request-free-copies.ts";
import { placeOrder } from "#use-cases/ordering/place-order.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";

let store: Store & { stripe: StripeStandIn };
beforeAll(async () => {
  store = await openStoreWithStripe();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

// Fails without its guard: a form key that is not unique in `form_submission` makes 50 orders.
test("one form posted 50 times at once is one order and one page at Stripe", async () => {
  const { answers, totalPence } = await orderAnswers();
  const form = { formKey: aFormKey(), answers, seenTotalPence: totalPence, now: new Date() };
  const placed = await atOnce(50, async () => {
    const { token } = granted(await placeOrder(form));
    return { token, page: await startPayment(token, new Date()) };
  });
  expect(new Set(placed.map(({ token }) => token)).size).toBe(1);
  const pages = placed.flatMap(({ page }) => (page.ok ? page.value.url : []));
  expect(new Set(pages).size).toBe(1);
  expect([await database().order.count(), await database().recipient.count()]).toEqual([1, 1]);
  expect(await database().outboxEmail.count()).toBe(1);
  expect(await pagesAtStripe()).toBe(1);
}, 60_000);

test("of 50 posts of one key with different answers one counts, and the others are told so", async () => {
  const { answers, totalPence } = await orderAnswers();
  const form = { formKey: aFormKey(), seenTotalPence: totalPence, now: new Date() };
  const placed = await atOnce(50, (place) => placeOrder({ ...form, answers: { ...answers, town: `Town ${place}` } }));
  expect(placed.filter(({ ok }) => ok)).toHaveLength(1);
  expect(placed.flatMap((each) => (each.ok ? [] : each.refusal))).toEqual(
    Array.from({ length: 49 }, () => "already_sent_otherwise"),
  );
  expect(await database().order.count()).toBe(1);
}, 60_000);

test("one request for free copies posted 50 times at once is one request and one parcel", async () => {
  const form = { formKey: aFormKey(), answers: requestAnswers(), now: new Date() };
  const made = await atOnce(50, async () => granted(await requestFreeCopies(form)).token);
  expect(new Set(made).size).toBe(1);
  expect([await database().freeCopyRequest.count(), await database().consignment.count()]).toEqual([1, 1]);
}, 60_000);

async function pagesAtStripe(): Promise<number> {
  return (await dashboardOf(store.stripe).checkout.sessions.list({ limit: 100 })).data.length;
}
