import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import { checkAcceptance } from "#domain/quoting/acceptance-answers.ts";
import { publicQuote } from "#domain/quoting/public-quote.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type EmailMessage, renderEmail } from "#emails/render-email.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { hrefsIn } from "#tests/support/emails.ts";
import { ORDER_FORM, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { anAcceptance, aSentQuote, latestOf } from "#tests/support/quotes.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { emailsTo, orderNow } from "#tests/support/told.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { expireOrders } from "#use-cases/ordering/expire-orders.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";
import { lapseQuotes } from "#use-cases/quoting/lapse-quotes.ts";
import { historyOfQuote } from "#use-cases/quoting/queries.ts";
import { withdrawQuote } from "#use-cases/quoting/withdraw-quote.ts";

let store: Store & { stripe: StripeStandIn };
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("fulfilment");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

async function acceptedByCard(now = new Date()) {
  const quote = await aSentQuote(by, now);
  const accepted = granted(await acceptQuote(anAcceptance(quote.token, { payBy: "card" }), new Date()));
  const order = await database().order.findUniqueOrThrow({ where: { token: accepted.token } });
  return { quote, order, accepted };
}

async function emailOf(order: { id: string }, kind: string): Promise<EmailMessage> {
  const composed = await composeEmail({ kind, staffMemberId: null, data: { orderId: order.id } });
  if (composed === null) throw new Error("nobody is told");
  return composed.message;
}

test("a quote accepted by card is an order at the quote's prices, which goes on once it is paid", async () => {
  const { quote, order, accepted } = await acceptedByCard();
  expect(order).toMatchObject({ status: "awaiting_payment", payBy: "card", totalPence: 335_000 });
  expect(order.purchaseOrderNumber, "it belongs to an invoice").toBeNull();
  const first = granted(await startPayment(order.token, new Date(), accepted.fresh));
  expect(granted(await startPayment(order.token, new Date())).url, "from the order's page").toBe(first.url);
  await paid(order, store.stripe);
  expect(await orderNow(order)).toMatchObject({ status: "accepted" });
  expect(await database().payment.findMany({ select: { amountPence: true } })).toEqual([{ amountPence: 335_000 }]);
  expect(await database().invoice.count()).toBe(0);
  expect(await latestOf(quote.reference)).toMatchObject({ status: "accepted" });
  expect(await emailsTo(order)).toEqual(["order_received", "payment_confirmed"]);
});

test("30 acceptances at once, by card and by invoice, make one order", async () => {
  const { token } = await aSentQuote(by);
  const forms = Array.from({ length: 30 }, (_, turn) => anAcceptance(token, { payBy: turn % 2 ? "card" : "invoice" }));
  const results = await atOnce(30, (turn) => acceptQuote(forms[turn] ?? anAcceptance(token), new Date()));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database().order.count()).toBe(1);
});

test("the same form sent again by card leads to the same order, and to the same payment page", async () => {
  const acceptance = anAcceptance((await aSentQuote(by)).token, { payBy: "card" });
  const results = await atOnce(10, () => acceptQuote(acceptance, new Date()));
  expect(new Set(results.map((result) => granted(result).token)).size).toBe(1);
  expect(await database().checkoutSession.count()).toBe(1);
});

test("an order that nobody paid gives its customer the quote back, and they can accept it by invoice", async () => {
  const { quote, order } = await acceptedByCard();
  expect(refusalOf(await withdrawQuote({ reference: quote.reference, number: 1 }, by, new Date()))).toBe("not_open");
  expect(await expireOrders(inDays(8))).toBe(1);
  expect(await latestOf(quote.reference)).toMatchObject({ status: "sent", expiresAt: quote.expiresAt });
  expect(await orderByToken(order.token)).toMatchObject({ status: "expired", quoteToken: quote.token });
  const again = granted(await acceptQuote(anAcceptance(quote.token), inDays(9)));
  expect(again.token).not.toBe(order.token);
  expect(await latestOf(quote.reference)).toMatchObject({ status: "accepted", order: { token: again.token } });
  expect(await orderByToken(order.token)).toMatchObject({ quoteToken: null });
  expect((await historyOfQuote(quote.reference)).map(historySentence).slice(2, 4)).toEqual([
    `The customer accepted the quote. It is the order ${order.reference}.`,
    "The order was not paid. The quote stands again.",
  ]);
});

test("the email about a closed order leads to its quote while that stands, and to the order afterwards", async () => {
  const { quote, order } = await acceptedByCard();
  await expireOrders(inDays(8));
  const url = expect.stringContaining(`/quotes/${quote.token}`);
  expect(await emailOf(order, "order_expired")).toMatchObject({ quote: { url } });
  const again = granted(await acceptQuote(anAcceptance(quote.token, { payBy: "card" }), new Date()));
  expect(await emailOf(order, "order_expired")).toMatchObject({ quote: null });
  granted(await cancelOrder({ token: again.token, by: "customer" }));
  const cancelled = await database().order.findUniqueOrThrow({ where: { token: again.token } });
  const message = await emailOf(cancelled, "order_cancelled");
  expect(message).toMatchObject({ quote: { url } });
  const { text, html } = await renderEmail(message);
  expect(hrefsIn(html)).toEqual([url]);
  expect(text).not.toContain("order again");
});

test("a customer who cancels before paying has the quote still; one who cancels what was paid has not", async () => {
  const unpaid = await acceptedByCard();
  granted(await cancelOrder({ token: unpaid.order.token, by: "customer" }));
  expect((await latestOf(unpaid.quote.reference)).status).toBe("sent");
  const bought = await acceptedByCard();
  await paid(bought.order, store.stripe);
  granted(await cancelOrder({ token: bought.order.token, by: "customer" }));
  expect((await latestOf(bought.quote.reference)).status).toBe("accepted");
});

test("a quote whose days ended while its order waited for a payment cannot be accepted again", async () => {
  const { quote } = await acceptedByCard(inDays(-29));
  await expireOrders(inDays(8));
  const now = inDays(8);
  expect(publicQuote(await latestOf(quote.reference), now).isOpen).toBe(false);
  expect(refusalOf(await acceptQuote(anAcceptance(quote.token), now))).toBe("not_open");
  expect(await lapseQuotes(now)).toBe(1);
});

// It needs no lock of its own: the quote stands again only once the expiry is committed, and `acceptQuote` takes none that does
// not stand. It shows that the order closes and its quote stands again together, whichever of the two comes first. Of two
// acceptances the lock in `lockByToken` lets one wait: that is shown above.
test("accepting anew while the unpaid order expires: no order beside the one that the quote names counts", async () => {
  const counting = () => database().order.count({ where: { status: { not: "expired" } } });
  for (let round = 0; round < 10; round += 1) {
    const before = await counting();
    const { quote } = await acceptedByCard();
    await Promise.all([expireOrders(inDays(8)), acceptQuote(anAcceptance(quote.token), inDays(8))]);
    expect((await counting()) - before).toBe((await latestOf(quote.reference)).status === "accepted" ? 1 : 0);
  }
});

test("whoever accepts says how they pay; what belongs to an invoice is not asked of a card", () => {
  const { payBy: _, ...form } = ORDER_FORM;
  expect(checkAcceptance(form)).toEqual({ ok: false, errors: { payBy: "Choose how you would like to pay" } });
  expect(checkAcceptance({ ...form, payBy: "cheque" })).toMatchObject({ ok: false });
  expect(checkAcceptance({ ...form, payBy: "card", billingEmail: "no address" })).toMatchObject({ ok: true });
  expect(checkAcceptance({ ...form, payBy: "invoice", billingEmail: "no address" })).toMatchObject({ ok: false });
});
