import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { findCheckoutSession } from "#adapters/payments/find-checkout-session.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anOrder, atTheTill, paid, type TestOrder } from "#tests/support/orders.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStoreWithStripe } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { orderNow } from "#tests/support/told.ts";
import { confirmPayment } from "#use-cases/ordering/confirm-payment.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";

let stripe: StripeStandIn;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ stripe, close } = await openStoreWithStripe());
});
afterEach(() => stripe.control({ fail: [], clockAheadSeconds: 0 }));
afterAll(() => close());

const MINUTE = 60_000;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE);
const SESSIONS = "/v1/checkout/sessions";

async function checkoutsOf(order: TestOrder): Promise<string[]> {
  const checkouts = await database().checkoutSession.findMany({
    where: { orderId: order.id },
    orderBy: { createdAt: "asc" },
  });
  return checkouts.map(({ status }) => status);
}

test("an unpaid order leads to Stripe's page, and asking again to the same one", async () => {
  const order = await anOrder();
  const first = granted(await startPayment(order.token, new Date()));
  expect(first.url).toContain(`${stripe.apiBase}/pay/cs_`);
  expect(granted(await startPayment(order.token, new Date()))).toEqual(first);
  expect(await checkoutsOf(order)).toEqual(["open"]);
});

test("an order is paid by coming back from Stripe's page, before any webhook", async () => {
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "paid");
  await confirmPayment(order.token);
  expect(await orderNow(order)).toMatchObject({ status: "accepted", expiresAt: null });
});

test("coming back says nothing while Stripe cannot be reached, and nothing for a link that is none", async () => {
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "paid");
  await stripe.control({ fail: [{ path: `${SESSIONS}/*`, method: "GET", times: 9, mode: "500" }] });
  await confirmPayment(order.token);
  expect(await orderNow(order)).toMatchObject({ status: "awaiting_payment" });
  await confirmPayment("nonsense\u0000");
});

test("a paid, cancelled or unknown order cannot be paid, and neither can one by invoice", async () => {
  const done = await paid(await anOrder(), stripe);
  expect(refusalOf(await startPayment(done.token, new Date()))).toBe("not_payable");
  const byInvoice = await anOrder({ payBy: "invoice" });
  expect(refusalOf(await startPayment(byInvoice.token, new Date()))).toBe("not_payable");
  for (const token of ["a".repeat(27), "", "'; --", "a\u0000b"])
    expect(refusalOf(await startPayment(token, new Date()))).toBe("not_payable");
});

test("a bank payment that is under way is not asked for twice", async () => {
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "delayed");
  await confirmPayment(order.token);
  expect(refusalOf(await startPayment(order.token, new Date()))).toBe("under_way");
});

test("a bank payment that failed can be made again by card", async () => {
  const order = await anOrder();
  await stripe.pay(await atTheTill(order), "delayed_fails");
  await confirmPayment(order.token);
  const again = await paid(order, stripe);
  expect(await orderNow(again)).toMatchObject({ status: "accepted" });
  expect(await checkoutsOf(order)).toEqual(["failed", "complete"]);
});

test("a page that is nearly over is closed before another is opened", async () => {
  const order = await anOrder();
  const first = await atTheTill(order);
  await stripe.control({ clockAheadSeconds: (23 * 60 - 4) * 60 });
  const second = await atTheTill(order, inMinutes(23 * 60 - 4));
  expect(second).not.toBe(first);
  expect(await checkoutsOf(order)).toEqual(["expired", "open"]);
  await expect(stripe.pay(first, "paid")).rejects.toThrow("expired");
});

test("an order first paid almost a day after it was placed has the time that Stripe asks for", async () => {
  const order = await anOrder({}, inMinutes(-(23 * 60 - 20)));
  expect(granted(await startPayment(order.token, new Date())).url).toContain("/pay/cs_");
  expect(await checkoutsOf(order)).toEqual(["failed", "open"]);
});

test("twenty tabs that come when the last page is over get one new page", async () => {
  const order = await anOrder();
  for (const _round of [1, 2, 3]) {
    await database().checkoutSession.updateMany({ where: { orderId: order.id }, data: { status: "expired" } });
    const answers = await atOnce(20, () => startPayment(order.token, new Date()));
    const pages = new Set(answers.map((answer) => (answer.ok ? answer.value.url : answer.refusal)));
    pages.delete("payments_unreachable");
    expect(pages.size).toBe(1);
    expect((await checkoutsOf(order)).filter((status) => status === "open")).toHaveLength(1);
  }
});

test.each(["hang_up_before", "hang_up_after_commit"] as const)(
  "when Stripe fails once (%s) the customer still gets one page",
  async (mode) => {
    const order = await anOrder();
    await stripe.control({ fail: [{ path: SESSIONS, method: "POST", times: 1, mode }] });
    const { url } = granted(await startPayment(order.token, new Date()));
    expect(granted(await startPayment(order.token, new Date())).url).toBe(url);
  },
);

test.each([
  ["hang_up_after_commit", 3],
  ["429", 1],
] as const)("when Stripe gives no answer (%s) the customer goes on with the same page later", async (mode, times) => {
  const order = await anOrder();
  await stripe.control({ fail: [{ path: SESSIONS, method: "POST", times, mode }] });
  expect(refusalOf(await startPayment(order.token, new Date()))).toBe("payments_unreachable");
  const { url } = granted(await startPayment(order.token, new Date()));
  const { id, createdAt } = await database().checkoutSession.findFirstOrThrow({ where: { orderId: order.id } });
  expect((await findCheckoutSession(id, createdAt))?.url).toBe(url);
});

test.each([
  ["500", "a new page once it is sure that there was none"],
  ["500_after_commit", "the page that was made all the same"],
] as const)("a key that keeps answering %s leads to %s", async (mode, _what) => {
  const order = await anOrder({}, inMinutes(-5));
  await stripe.control({ fail: [{ path: SESSIONS, method: "POST", times: 1, mode }] });
  const first = await startPayment(order.token, new Date());
  const url = first.ok ? first.value.url : granted(await startPayment(order.token, new Date())).url;
  expect(url).toContain("/pay/cs_");
  const statuses = await checkoutsOf(order);
  expect(statuses.filter((status) => status === "open")).toHaveLength(1);
  expect(statuses).toHaveLength(mode === "500" ? 2 : 1);
});
