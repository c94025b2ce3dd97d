import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { monthOf } from "#domain/reports/month.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aSession } from "#tests/support/checkout-request.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted } from "#tests/support/results.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import { aCustomer, aDraft } from "#tests/support/stripe-sdk.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { monthReport } from "#use-cases/money/month-report.ts";
import { readStripeLedger } from "#use-cases/money/read-stripe-ledger.ts";

let store: Store & { stripe: StripeStandIn };
let dashboard: Stripe;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  dashboard = dashboardOf(store.stripe);
  by = await aColleague("administrator");
});
afterAll(() => store.close());

const balanceAtStripe = async () => {
  const { available, pending } = await dashboard.balance.retrieve();
  return (available[0]?.amount ?? 0) + (pending[0]?.amount ?? 0);
};

const sumOfRows = async () => {
  const { _sum, _count } = await database().balanceTransaction.aggregate({ _sum: { netPence: true }, _count: true });
  return { pence: _sum.netPence ?? 0, rows: _count };
};

async function buy(pence: number): Promise<void> {
  const price_data = { currency: "gbp", unit_amount: pence, product_data: { name: "Guide" } };
  const { id } = await dashboard.checkout.sessions.create(aSession({ line_items: [{ quantity: 1, price_data }] }));
  await store.stripe.pay(id, "paid");
}

/** Something that moves money; where it cannot be done, nothing moves. */
async function anything(customer: string, pence: number): Promise<void> {
  const latest = async () => (await dashboard.charges.list({ limit: 1 })).data[0]?.id ?? "";
  const deeds = [
    () => buy(pence),
    async () => {
      const { id } = await dashboard.invoices.finalizeInvoice((await aDraft(dashboard, customer, [[1, pence]])).id);
      await store.stripe.payInvoice(id, "paid");
    },
    async () => dashboard.refunds.create({ charge: await latest(), amount: Math.ceil(pence / 3) }),
    async () => store.stripe.settleRefund((await dashboard.refunds.list({ limit: 1 })).data[0]?.id ?? "", "fails"),
    async () => store.stripe.openDispute(await latest()),
    async () => store.stripe.moveDispute((await dashboard.disputes.list({ limit: 1 })).data[0]?.id ?? "", "won"),
    () => store.stripe.payOut(),
  ];
  const deed = deeds[Math.floor(Math.random() * deeds.length)];
  await deed?.().catch(() => undefined);
}

test("whatever moves, the rows come to Stripe's balance to the penny, and so does the month", async () => {
  const { id: customer } = await aCustomer(dashboard);
  for (let round = 0; round < 6; round += 1) {
    for (let step = 0; step < 25; step += 1) await anything(customer, 100 + Math.floor(Math.random() * 300_000));
    const now = new Date();
    const look = await readStripeLedger(now);
    const balance = await balanceAtStripe();
    expect(look).toMatchObject({ balancePence: balance, sumPence: balance });
    expect((await sumOfRows()).pence).toBe(balance);
    const { atStripe } = granted(await monthReport(monthOf(undefined, now), by));
    const { openingPence, closingPence, cardPence, invoicePence, unknownPence, ...rest } = atStripe;
    const { refundsPence, disputesPence, feesPence, otherPence, payoutsPence } = rest;
    expect(closingPence).toBe(balance);
    const paid = cardPence + invoicePence + unknownPence;
    const moved = paid + refundsPence + disputesPence - feesPence + otherPence + payoutsPence;
    expect(openingPence + moved).toBe(closingPence);
  }
  const kinds = await database().balanceTransaction.groupBy({ by: ["category"] });
  expect(kinds.map(({ category }) => category)).toEqual(expect.arrayContaining(["charge", "refund", "payout", "fee"]));
}, 60_000);

// Proved: with `skipDuplicates` taken out, all but one of them break off.
test("what is told again, and to many at once, is written down once", async () => {
  await buy(1_234);
  await atOnce(8, () => readStripeLedger(new Date()));
  const once = await sumOfRows();
  expect(once.rows).toBe(
    (await dashboard.balanceTransactions.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 })).length,
  );
  await database().setting.deleteMany({ where: { key: "stripe_ledger" } });
  expect(await readStripeLedger(new Date())).toMatchObject({ balancePence: once.pence, sumPence: once.pence });
  expect(await sumOfRows()).toEqual(once);
});

test("the ledger cannot be changed, and refuses a row that does not add up", async () => {
  await expect(database().balanceTransaction.updateMany({ data: { feePence: 0 } })).rejects.toThrow();
  await expect(database().balanceTransaction.deleteMany()).rejects.toThrow();
  const at = { createdAt: new Date(), availableOn: new Date() };
  const row = {
    id: "txn_odd",
    type: "charge",
    category: "charge",
    amountPence: 100,
    feePence: 10,
    netPence: 91,
    ...at,
  };
  await expect(database().balanceTransaction.create({ data: row })).rejects.toThrow();
});

test("each payout is known by what it took to the bank", async () => {
  // What moved before may have left less than nothing.
  await buy(5_000 + Math.max(0, -(await balanceAtStripe())) * 2);
  const { id } = await store.stripe.payOut();
  await readStripeLedger(new Date());
  const parts = await database().payoutPart.findMany({ where: { payoutId: id }, include: { transaction: true } });
  expect(parts.map(({ transaction }) => transaction.category)).toEqual(expect.arrayContaining(["charge", "payout"]));
  expect(parts.reduce((sum, { transaction }) => sum + transaction.netPence, 0)).toBe(0);
});

test("the months before say what one begins with, by the clock of the United Kingdom", async () => {
  const before = (await sumOfRows()).pence;
  const row = (id: string, at: string, pence: number) => {
    const times = { createdAt: new Date(at), availableOn: new Date(at) };
    return { id, type: "charge", category: "charge", amountPence: pence, feePence: 0, netPence: pence, ...times };
  };
  // In July clocks are an hour ahead of UTC.
  const rows = [row("txn_june", "2026-06-30T22:59:59Z", 100), row("txn_july", "2026-06-30T23:00:00Z", 20)];
  await database().balanceTransaction.createMany({ data: [...rows, row("txn_july2", "2026-07-31T22:59:59Z", 3)] });
  const month = async (key: string) => granted(await monthReport(monthOf(key, new Date()), by)).atStripe;
  expect(await month("2026-06")).toMatchObject({ openingPence: 0, unknownPence: 100, closingPence: 100 });
  expect(await month("2026-07")).toMatchObject({ openingPence: 100, unknownPence: 23, closingPence: 123 });
  expect(await month("2026-08")).toMatchObject({ openingPence: 123, closingPence: 123 });
  expect((await month(monthOf(undefined, new Date()).key)).closingPence).toBe(before + 123);
});
