import fc from "fast-check";
import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSession } from "#tests/support/checkout-request.ts";
import { aCustomer, aDraft, sdkFor } from "#tests/support/stripe-sdk.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";

const DEEDS = [
  "buy by card",
  "buy by bank",
  "be declined",
  "invoice by card",
  "invoice by transfer",
  "transfer too much",
  "credit",
  "refund",
  "fail a refund",
  "dispute",
  "win",
  "lose",
  "pay out",
] as const;

type Step = { deed: (typeof DEEDS)[number]; pence: number };

let standIn: StripeStandIn;
let stripe: Stripe;
let customer: string;

beforeAll(async () => {
  standIn = await startStripeStandIn();
  stripe = sdkFor(standIn);
  customer = (await aCustomer(stripe)).id;
});
afterAll(() => standIn.stop());

/** Does a step where it can be done; what Stripe would refuse is not done, and moves nothing. */
async function take({ deed, pence }: Step): Promise<void> {
  const latest = (await stripe.charges.list({ limit: 1 })).data[0]?.id ?? "";
  const dispute = (await stripe.disputes.list({ limit: 1 })).data[0]?.id ?? "";
  if (deed === "buy by card") await buy(pence, "paid");
  if (deed === "buy by bank") await buy(pence, "delayed_succeeds");
  if (deed === "be declined") await buy(pence, "declined");
  if (deed === "invoice by card") await standIn.payInvoice(await invoice(pence), "paid");
  if (deed === "invoice by transfer") await standIn.bankTransfer(customer, pence, await invoice(pence));
  if (deed === "transfer too much") await standIn.bankTransfer(customer, pence);
  if (deed === "credit") {
    const [paid] = (await stripe.invoices.list({ limit: 1, status: "paid" })).data;
    const amount = Math.ceil(pence / 3);
    await stripe.creditNotes.create({ invoice: paid?.id ?? "", amount, refund_amount: amount });
  }
  if (deed === "refund") await stripe.refunds.create({ charge: latest, amount: Math.ceil(pence / 3) });
  if (deed === "fail a refund") {
    const [refund] = (await stripe.refunds.list({ limit: 1 })).data;
    await standIn.settleRefund(refund?.id ?? "", "fails");
  }
  if (deed === "dispute") await standIn.openDispute(latest);
  if (deed === "win" || deed === "lose") await standIn.moveDispute(dispute, deed === "win" ? "won" : "lost");
  if (deed === "pay out") await standIn.payOut();
}

async function buy(pence: number, outcome: "paid" | "declined" | "delayed_succeeds"): Promise<void> {
  const price_data = { currency: "gbp", unit_amount: pence, product_data: { name: "Guide" } };
  const { id } = await stripe.checkout.sessions.create(aSession({ line_items: [{ quantity: 1, price_data }] }));
  await standIn.pay(id, outcome);
}

async function invoice(pence: number): Promise<string> {
  const { id } = await aDraft(stripe, customer, [[1, pence]]);
  return (await stripe.invoices.finalizeInvoice(id)).id;
}

/** Everything of a kind, page after page. */
const allOf = <Each>(list: { autoPagingToArray(options: { limit: number }): Promise<Each[]> }) =>
  list.autoPagingToArray({ limit: 10_000 });

/** What the balance must be, from the objects that people see and not from the movements. */
async function expectedBalance(): Promise<number> {
  const [charges, invoices, refunds, disputes, payouts] = await Promise.all([
    allOf(stripe.charges.list({ limit: 100 })),
    allOf(stripe.invoices.list({ limit: 100, status: "paid" })),
    allOf(stripe.refunds.list({ limit: 100 })),
    allOf(stripe.disputes.list({ limit: 100 })),
    allOf(stripe.payouts.list({ limit: 100 })),
  ]);
  let pence = 0;
  for (const { amount, paid, payment_method_details } of charges) {
    if (!paid) continue;
    const isCard = payment_method_details?.type === "card";
    pence += amount - (isCard ? Math.round(amount * 0.015) + 20 : Math.min(500, Math.round(amount * 0.005)));
  }
  for (const { amount_paid } of invoices) pence -= Math.min(200, Math.round(amount_paid * 0.004));
  for (const { amount, status } of refunds) pence -= status === "failed" ? 0 : amount;
  for (const { amount, status } of disputes) pence -= (status === "won" ? 0 : amount) + 2_000;
  for (const { amount } of payouts) pence -= amount;
  return pence;
}

test("whatever happens, the balance is the sum of its movements, and of what they stand for", async () => {
  const step = fc.record({ deed: fc.constantFrom(...DEEDS), pence: fc.integer({ min: 30, max: 400_000 }) });
  const steps = fc.array(step, { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      for (const each of history) await take(each).catch(() => undefined);
      const movements = await allOf(stripe.balanceTransactions.list({ limit: 100 }));
      const { available } = await stripe.balance.retrieve();
      expect(movements.reduce((sum, { net }) => sum + net, 0)).toBe(available[0]?.amount);
      expect(available[0]?.amount).toBe(await expectedBalance());
    }),
    { numRuns: 30 },
  );
  expect((await allOf(stripe.refunds.list({ limit: 100 }))).length).toBeGreaterThan(0);
  expect((await allOf(stripe.disputes.list({ limit: 100 }))).length).toBeGreaterThan(0);
  expect((await allOf(stripe.payouts.list({ limit: 100 }))).length).toBeGreaterThan(0);
}, 60_000);
