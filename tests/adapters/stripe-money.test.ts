import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSession } from "#tests/support/checkout-request.ts";
import { aCustomer, anOpenInvoice, refusal, sdkFor, toldAbout } from "#tests/support/stripe-sdk.ts";
import { type StripeStandIn, startStripeStandIn } from "#tests/support/stripe-stand-in.ts";

let standIn: StripeStandIn;
let stripe: Stripe;

beforeAll(async () => {
  standIn = await startStripeStandIn();
  stripe = sdkFor(standIn);
});
afterAll(() => standIn.stop());

/** A card payment of £200 that arrived. */
async function aCharge(): Promise<Stripe.Charge> {
  const { id } = await stripe.checkout.sessions.create(aSession());
  await standIn.pay(id, "paid");
  const { payment_intent } = await stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge"] });
  return (payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
}

async function movementOf(owner: { balance_transaction: string | Stripe.BalanceTransaction | null }) {
  const { amount, fee, net, type, source } = await stripe.balanceTransactions.retrieve(
    String(owner.balance_transaction),
  );
  return { amount, fee, net, type, source };
}

const available = async () => (await stripe.balance.retrieve()).available[0]?.amount;

test("a card payment arrives without Stripe's fee, and giving it back costs the whole", async () => {
  const charge = await aCharge();
  const arrived = { amount: 20_000, fee: 320, net: 19_680, type: "charge", source: charge.id };
  expect(await movementOf(charge)).toEqual(arrived);
  const refund = await stripe.refunds.create({ charge: charge.id, amount: 5_000 });
  expect(await movementOf(refund)).toMatchObject({ amount: -5_000, fee: 0, type: "refund", source: refund.id });
  const expand = ["data.source"];
  const { data } = await stripe.balanceTransactions.list({ source: charge.id, expand });
  expect(data[0]?.source).toMatchObject({ id: charge.id, amount_refunded: 5_000 });
  expect(data[0]?.fee_details).toMatchObject([{ amount: 320, type: "stripe_fee" }]);
});

test("a refund that fails gives its money back to the balance", async () => {
  const before = (await available()) ?? 0;
  const refund = await stripe.refunds.create({ charge: (await aCharge()).id });
  await standIn.settleRefund(refund.id, "fails");
  const failed = await stripe.refunds.retrieve(refund.id, { expand: ["failure_balance_transaction"] });
  expect(failed.failure_balance_transaction).toMatchObject({ amount: 20_000, type: "refund_failure" });
  expect(await available()).toBe(before + 19_680);
});

test("a bank transfer costs a share, never more than five pounds, and so does its invoice, at most two", async () => {
  const { id: customer } = await aCustomer(stripe);
  for (const [copies, fee] of [
    [10, 40],
    [500, 500],
  ] as const) {
    const invoice = await anOpenInvoice(stripe, customer, copies);
    await standIn.bankTransfer(customer, copies * 800);
    const { data } = await stripe.charges.list({ customer, limit: 1 });
    expect(data[0]).toMatchObject({ amount: invoice.total, payment_method_details: { type: "customer_balance" } });
    expect(data[0] && (await movementOf(data[0]))).toMatchObject({ amount: invoice.total, fee, type: "payment" });
    const [invoicing] = (await stripe.balanceTransactions.list({ type: "stripe_fee", limit: 1 })).data;
    expect(invoicing).toMatchObject({ amount: -Math.min(200, copies * 3.2), fee: 0, source: null });
  }
});

test("a dispute takes the money at once and says until when to answer", async () => {
  const before = (await available()) ?? 0;
  const charge = await aCharge();
  const { id } = await standIn.openDispute(charge.id, "product_not_received");
  const dispute = await stripe.disputes.retrieve(id);
  expect(dispute).toMatchObject({ status: "needs_response", amount: 20_000, reason: "product_not_received" });
  expect(dispute.evidence_details.due_by).toBeGreaterThan(dispute.created);
  expect(dispute.balance_transactions).toMatchObject([{ amount: -20_000, fee: 2_000, type: "adjustment", source: id }]);
  expect(await available()).toBe(before + 19_680 - 22_000);
  expect((await stripe.charges.retrieve(charge.id)).disputed).toBe(true);
  expect(await refusal(stripe.refunds.create({ charge: charge.id }))).toMatchObject({ code: "charge_disputed" });
  expect((await stripe.disputes.list({ charge: charge.id })).data.map((each) => each.id)).toEqual([id]);
  await expect(standIn.openDispute(charge.id)).rejects.toThrow("disputed");
});

test("a dispute that is won brings the money back, one that is lost does not", async () => {
  const won = await standIn.openDispute((await aCharge()).id);
  const lost = await standIn.openDispute((await aCharge()).id);
  const before = (await available()) ?? 0;
  await standIn.moveDispute(won.id, "under_review");
  await standIn.moveDispute(won.id, "won");
  await standIn.moveDispute(lost.id, "lost");
  const disputed = await stripe.disputes.retrieve(won.id);
  expect(await available()).toBe(before + 20_000);
  await expect(standIn.moveDispute(lost.id, "won")).rejects.toThrow("lost");
  expect((await stripe.refunds.create({ charge: String(disputed.charge), amount: 5 })).status).toBe("succeeded");
  expect(await toldAbout(standIn, won.id)).toEqual([
    "charge.dispute.created",
    "charge.dispute.funds_withdrawn",
    "charge.dispute.updated",
    "charge.dispute.closed",
    "charge.dispute.funds_reinstated",
  ]);
  expect((await toldAbout(standIn, lost.id)).at(-1)).toBe("charge.dispute.closed");
});

test("a payout takes the whole balance, and says of what it is made", async () => {
  await aCharge();
  const before = await available();
  const { id, amount } = await standIn.payOut();
  expect([amount, await available()]).toEqual([before, 0]);
  const payout = await stripe.payouts.retrieve(id, { expand: ["balance_transaction"] });
  expect(payout).toMatchObject({ status: "paid", amount, balance_transaction: { type: "payout", amount: -amount } });
  const parts = await stripe.balanceTransactions.list({ payout: id, limit: 100 }).autoPagingToArray({ limit: 10_000 });
  const others = parts.filter(({ type }) => type !== "payout");
  expect(others.reduce((sum, { net }) => sum + net, 0)).toBe(amount);
  expect(await toldAbout(standIn, id)).toEqual(["payout.created", "payout.paid"]);
  await expect(standIn.payOut()).rejects.toThrow("insufficient funds");
  await aCharge();
  expect((await standIn.payOut()).amount).toBe(19_680);
  expect((await stripe.payouts.list({ status: "paid" })).data).toHaveLength(2);
});

test("what does not exist is an error here too", async () => {
  const missing = { code: "resource_missing", statusCode: 404 };
  expect(await refusal(stripe.disputes.retrieve("du_none"))).toMatchObject(missing);
  expect(await refusal(stripe.payouts.retrieve("po_none"))).toMatchObject(missing);
  expect(await refusal(stripe.balanceTransactions.retrieve("txn_none"))).toMatchObject(missing);
  expect(await refusal(stripe.balanceTransactions.list({ nonsense: "1" } as object))).toMatchObject({
    code: "parameter_unknown",
  });
});
