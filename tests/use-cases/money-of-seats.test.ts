import type Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atStripe } from "#tests/support/invoices.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import {
  anOpenSession,
  asksForSeats,
  payAtStripe,
  paySeats,
  standingOf,
  timeOfSeatsRunsOut,
} from "#tests/support/seats.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { openTasks } from "#tests/support/told.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { receiptOf } from "#use-cases/ordering/receipt.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { lapseSeats } from "#use-cases/training/lapse-seats.ts";
import { letSeatsGo } from "#use-cases/training/let-seats-go.ts";
import { settleLateSeats } from "#use-cases/training/settle-late-seats.ts";

const DAY = 86_400_000;
const INVOICE = { organisationName: "Northside Service", purchaseOrderNumber: "PO 77" };

let store: Store & { stripe: StripeStandIn };
let dashboard: Stripe;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  dashboard = dashboardOf(store.stripe);
  by = await aColleague("training");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** Two places at £45.01, and a moment a week before the day: half of it comes back then. */
async function twoPlaces(form: Record<string, string> = {}) {
  const { id, slug } = await anOpenSession({ capacity: 2, seatPricePence: 4501 });
  const { token } = granted(await asksForSeats(slug, 2, { form }));
  const { startsAt } = await database().trainingSession.findUniqueOrThrow({ where: { id } });
  const { id: orderId } = await database().order.findUniqueOrThrow({ where: { token } });
  return { token, slug, order: { id: orderId }, weekBefore: new Date(startsAt.getTime() - 7 * DAY) };
}

/** What Stripe sent back of the payment of an order, in pence. */
async function backAtStripe(token: string): Promise<number[]> {
  const { providerId } = await database().payment.findFirstOrThrow({ where: { order: { token } } });
  const { data } = await dashboard.refunds.list({ payment_intent: providerId });
  return data.map(({ amount }) => amount);
}

test("half of a card order comes back a week before: at Stripe, here, and on the receipt", async () => {
  const { token, weekBefore } = await twoPlaces();
  await paySeats(token, store.stripe);
  granted(await letSeatsGo({ token, seenShare: 50 }, weekBefore));
  await runJobsToTheEnd();
  expect(await backAtStripe(token)).toEqual([4501]);
  const order = await orderByToken(token);
  expect(order).toMatchObject({ status: "accepted", totalPence: 9002, refundedPence: 4501, refundingPence: 0 });
  const receipt = order && (await receiptOf(order));
  expect(receipt).toMatchObject({ total: "£90.02", kept: { amount: "£45.01" }, isDelivered: false });
  expect(receipt?.facts.map(({ key }) => key)).toEqual(expect.arrayContaining(["Booked on", "Training on"]));
  expect(await openTasks()).toEqual([]);
});

test("half of an unpaid invoice is credited: less is owed, and no money moves", async () => {
  const { token, order, weekBefore } = await twoPlaces(INVOICE);
  await runJobs();
  granted(await letSeatsGo({ token, seenShare: 50 }, weekBefore));
  await runJobsToTheEnd();
  expect(await atStripe(dashboard, order)).toMatchObject({ status: "open", amount_remaining: 4501 });
  expect((await orderByToken(token))?.invoice).toMatchObject({ totalPence: 9002, creditedPence: 4501 });
  expect(await database().refund.count()).toBe(0);
});

test("half of a paid invoice goes back to the card that paid it", async () => {
  const { token, order, weekBefore } = await twoPlaces(INVOICE);
  await runJobs();
  const { id } = await atStripe(dashboard, order);
  await store.stripe.payInvoice(id ?? "", "paid");
  await settleInvoice(id ?? "");
  granted(await letSeatsGo({ token, seenShare: 50 }, weekBefore));
  await runJobsToTheEnd();
  expect(await atStripe(dashboard, order)).toMatchObject({ post_payment_credit_notes_amount: 4501 });
  expect(await backAtStripe(token)).toEqual([4501]);
});

test("paid after the hold ran out: kept and told to staff, who send it back whole", async () => {
  const { token, slug } = await twoPlaces();
  const providerId = await payAtStripe(token, store.stripe);
  await timeOfSeatsRunsOut(token);
  await lapseSeats(new Date());
  granted(await asksForSeats(slug, 2));
  for (let again = 0; again < 3; again += 1) await settleCheckout(providerId);
  expect([await standingOf(token), await openTasks()]).toEqual(["lapsed", ["seats_paid_late"]]);
  const { reference } = await database().seatBooking.findUniqueOrThrow({ where: { token } });
  granted(await settleLateSeats({ reference, way: "back" }, by, new Date()));
  await runJobsToTheEnd();
  expect(await backAtStripe(token)).toEqual([9002]);
  expect(await orderByToken(token)).toMatchObject({ status: "expired", refundedPence: 9002 });
  expect(await openTasks()).toEqual([]);
});
