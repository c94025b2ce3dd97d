import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { type InvoiceMoney, owedOf } from "#domain/invoicing/standing.ts";
import { londonDay } from "#domain/london-day.ts";
import { monthOf } from "#domain/reports/month.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { inLanes, scaled } from "#tests/support/at-once.ts";
import { INVOICE_FORM } from "#tests/support/invoices.ts";
import { anOrder, type TestOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobs, runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { dashboardOf } from "#tests/support/stripe-events.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { changePurchaseOrder } from "#use-cases/invoicing/change-purchase-order.ts";
import { CREDITED, PAID } from "#use-cases/invoicing/lock-invoice.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { monthReport } from "#use-cases/money/month-report.ts";
import { readStripeLedger } from "#use-cases/money/read-stripe-ledger.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { cancelPart } from "#use-cases/ordering/cancel-part.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { settleRefunds } from "#use-cases/ordering/settle-refunds.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { hearWhatWasMissed } from "#use-cases/webhooks/hear-what-was-missed.ts";

/** What may happen to the money of an order, in any order and any number of times. */
const DEEDS = [
  "pay",
  "pay",
  "decline",
  "transfer",
  "transfer",
  "by hand",
  "by hand",
  "refund",
  "refund at Stripe",
  "fail",
  "cancel",
] as const;
const MORE = ["cancel part", "another number", "look", "look"] as const;

const history = fc.record({
  byInvoice: fc.boolean(),
  copies: fc.integer({ min: 1, max: 60 }),
  deeds: fc.array(
    fc.record({ deed: fc.constantFrom(...DEEDS, ...MORE), share: fc.constantFrom(0.1, 0.5, 0.9, 1, 1, 1, 1.1) }),
    { minLength: 2, maxLength: 7 },
  ),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;
type Deed = History["deeds"][number];

const HISTORIES = scaled(10_000, 40);
const AT_ONCE = 100;
/** The same histories each time; another seed is tried by setting it. */
const SEED = Number(process.env.MONEY_SEED ?? 20_261_126);

let store: Store & { stripe: StripeStandIn };
let stripe: StripeStandIn;
let dashboard: Stripe;
let by: StaffMember;
let sku: string;
beforeAll(async () => {
  store = await openStoreWithStripe();
  ({ stripe } = store);
  dashboard = dashboardOf(stripe);
  by = await aColleague("administrator");
  ({ sku } = await database().publication.findFirstOrThrow());
});
afterAll(() => store.close());

type Told = TestOrder & { history: History; place: number };

async function begin(history: History, place: number): Promise<Told> {
  const form = history.byInvoice ? { ...INVOICE_FORM, organisationName: `Service ${place}` } : {};
  const order = await anOrder({ ...form, copies: String(history.copies) });
  if (history.byInvoice) await approveOrder(order.reference, by);
  else await startPayment(order.token, new Date());
  return { ...order, history, place };
}

/** What Stripe refuses, or we do, is not done: nothing else may go wrong. */
async function atStripe(call: Promise<unknown>): Promise<void> {
  await call.catch((error: unknown) => {
    if (paymentsProblem(error) !== "refused" && !String(error).includes("the stand-in refuses")) throw error;
  });
}

async function act(order: Told, { deed, share }: Deed): Promise<void> {
  const { id, reference, history } = order;
  const pence = Math.max(1, Math.round(order.totalPence * share));
  const formKey = aFormKey();
  if (deed === "cancel") await cancelOrder({ reference, by });
  if (deed === "cancel part")
    await cancelPart({ reference, copies: { [sku]: Math.ceil(history.copies / 3) }, formKey }, by);
  if (deed === "refund") await refundOrder({ reference, amount: { pence }, reason: "As agreed", formKey }, by);
  if (deed === "another number") await changePurchaseOrder({ reference, purchaseOrderNumber: `PO-${formKey}` }, by);
  if (deed === "refund at Stripe") await refundAtStripe(id, pence);
  if (deed === "fail") await failARefund(id);
  if (history.byInvoice) await actOnInvoice(order, deed, pence);
  else await actOnCheckout(order, deed);
}

async function actOnCheckout({ id }: Told, deed: Deed["deed"]): Promise<void> {
  const checkout = await database().checkoutSession.findFirst({ where: { orderId: id, providerId: { not: null } } });
  if (!checkout?.providerId) return;
  if (deed === "pay") await atStripe(stripe.pay(checkout.providerId, "paid"));
  if (deed === "decline") await atStripe(stripe.pay(checkout.providerId, "declined"));
  if (deed === "transfer") await atStripe(stripe.pay(checkout.providerId, "delayed_succeeds"));
  if (deed === "look" || deed === "pay") await settleCheckout(checkout.providerId);
}

async function actOnInvoice({ id }: Told, deed: Deed["deed"], pence: number): Promise<void> {
  // Of one that is made anew, the first may still be paid.
  const invoice = await database().invoice.findFirst({
    where: { orderId: id, providerId: { not: null } },
    orderBy: { createdAt: "asc" },
    include: { organisation: true },
  });
  if (!invoice?.providerId) return;
  if (deed === "pay") await atStripe(stripe.payInvoice(invoice.providerId, "paid"));
  if (deed === "decline") await atStripe(stripe.payInvoice(invoice.providerId, "declined"));
  if (deed === "transfer") await atStripe(stripe.bankTransfer(invoice.organisation.providerId ?? "", pence));
  if (deed === "look") await settleInvoice(invoice.providerId);
  if (deed !== "by hand") return;
  const parts = new Map([[invoice.id, pence]]);
  const transfer = {
    reference: "BACS",
    receivedOn: londonDay(new Date()),
    amountPence: pence,
    parts,
    formKey: aFormKey(),
  };
  await recordBankTransfer(transfer, by, new Date());
}

async function refundAtStripe(orderId: string, amount: number): Promise<void> {
  const payment = await database().payment.findFirst({ where: { orderId, provider: "stripe" } });
  if (payment) await atStripe(dashboard.refunds.create({ payment_intent: payment.providerId, amount }));
}

async function failARefund(orderId: string): Promise<void> {
  const where = { payment: { orderId }, providerId: { not: null } };
  const refund = await database().refund.findFirst({ where, include: { payment: true } });
  if (!refund?.providerId) return;
  await atStripe(stripe.settleRefund(refund.providerId, "fails"));
  await settleRefunds(refund.payment.providerId);
}

async function tell(histories: readonly History[], first: number): Promise<void> {
  await pause(1_100);
  // The look for what was missed goes ten minutes back from the last one.
  const value = new Date(Date.now() + 10 * 60_000).toISOString();
  const key = "stripe_heard_until";
  await database().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
  const orders: Told[] = [];
  await inLanes(
    8,
    histories.map((each, place) => async () => void orders.push(await begin(each, first + place))),
  );
  await runJobs();
  const longest = Math.max(...histories.map(({ deeds }) => deeds.length));
  for (let turn = 0; turn < longest; turn += 1) {
    const acting = orders.flatMap((order) => {
      const deed = order.history.deeds[turn];
      return deed ? [() => act(order, deed)] : [];
    });
    await inLanes(8, acting);
    // A credit note may wait for its refund.
    await runJobs().catch(() => undefined);
  }
  await hearWhatWasMissed(new Date());
  await runJobsToTheEnd({}, 60_000);
  await hearWhatWasMissed(new Date());
  await runJobsToTheEnd({}, 60_000);
}

async function allOf<Each>(list: AsyncIterable<Each>): Promise<Each[]> {
  const all: Each[] = [];
  for await (const each of list) all.push(each);
  return all;
}

/** Every penny that Stripe has taken or given back is ours as well, once, and the other way round. */
async function expectTheSameMoney(): Promise<void> {
  const charges = await allOf(dashboard.charges.list({ limit: 100 }));
  const there = charges.filter(({ paid }) => paid).map(({ payment_intent, amount }) => `${payment_intent} ${amount}`);
  const payments = await database().payment.findMany({ where: { provider: "stripe" } });
  expect(payments.map(({ providerId, amountPence }) => `${providerId} ${amountPence}`).sort()).toEqual(there.sort());
  const refunds = await allOf(dashboard.refunds.list({ limit: 100 }));
  const back = refunds.filter(({ payment_intent }) => payment_intent !== null);
  const ours = await database().refund.findMany({ where: { providerId: { not: null } } });
  expect(ours.map(({ providerId, amountPence, status }) => `${providerId} ${amountPence} ${status}`).sort()).toEqual(
    back.map(({ id, amount, status }) => `${id} ${amount} ${status}`).sort(),
  );
  expect(await database().refund.count({ where: { status: "requested", payment: { provider: "stripe" } } })).toBe(0);
  const organisations = await database().organisation.findMany({ where: { providerId: { not: null } } });
  for (const { providerId, unappliedPence } of organisations) {
    const { available } = await dashboard.customers.retrieveCashBalance(providerId ?? "");
    expect([providerId, unappliedPence]).toEqual([providerId, available?.gbp ?? 0]);
  }
}

/** Each invoice stands as it stands at Stripe, and no more and no less is asked for there than is owed here. */
async function expectTheSameInvoices(): Promise<void> {
  const there = new Map((await allOf(dashboard.invoices.list({ limit: 100 }))).map((each) => [each.id, each]));
  const invoices = await database().invoice.findMany({ include: { creditNotes: true } });
  const owed = await owedHere();
  expect(invoices).toHaveLength(there.size);
  for (const { providerId, status, totalPence, creditNotes } of invoices) {
    const truth = there.get(providerId ?? "");
    const credited = creditNotes
      .filter((note) => note.status === "issued")
      .reduce((sum, note) => sum + note.totalPence, 0);
    const creditedThere =
      (truth?.pre_payment_credit_notes_amount ?? 0) + (truth?.post_payment_credit_notes_amount ?? 0);
    expect([providerId, status, totalPence, credited, owed.get(providerId ?? "")]).toEqual([
      providerId,
      truth?.status,
      truth?.total,
      creditedThere,
      truth?.status === "open" ? truth.amount_remaining : undefined,
    ]);
  }
}

/** What is still to be paid of the open ones, by Stripe's ids of them. */
async function owedHere(): Promise<Map<string, number>> {
  const open = await database().$queryRaw<(InvoiceMoney & { providerId: string })[]>`
    SELECT i.provider_id AS "providerId", i.status, i.total_pence AS "totalPence", i.due_at AS "dueAt",
           ${CREDITED} AS "creditedPence", ${PAID} AS "paidPence" FROM invoice i WHERE i.status = 'open'`;
  return new Map(open.map((invoice) => [invoice.providerId, owedOf(invoice)]));
}

/** Each part that came to our own account is counted at Stripe once, as far as it fitted there. */
async function expectTheSameParts(): Promise<void> {
  const payment = { type: "payment_record" } as const;
  const there = await allOf(dashboard.invoicePayments.list({ payment, limit: 100 }));
  const reports = await database().paymentReport.findMany();
  expect(reports.filter(({ status }) => status === "asked")).toEqual([]);
  const counted = reports.filter(({ status }) => status === "counted");
  expect(counted.map(({ providerId, amountPence }) => `${providerId} ${amountPence}`).sort()).toEqual(
    there.map(({ payment: { payment_record }, amount_paid }) => `${payment_record} ${amount_paid}`).sort(),
  );
}

/** Stripe's ledger is written down to the penny, and none of its movements, nor anything of ours, stands alone. */
async function expectTheSameLedger(): Promise<void> {
  const now = new Date();
  // As if it was read two hours later: by then it shows all that is ours.
  const { balancePence, sumPence } = await readStripeLedger(new Date(now.getTime() + 2 * 3_600_000));
  expect(sumPence).toBe(balancePence);
  const { stray, missing, atStripe } = granted(await monthReport(monthOf(undefined, now), by));
  expect({ stray, missing, unknown: atStripe.unknownPence }).toEqual({ stray: [], missing: [], unknown: 0 });
  expect(atStripe.closingPence).toBe(balancePence);
}

/** Money that is here and asked for by nothing is somebody's task. */
async function expectNothingUnseen(): Promise<void> {
  const strange = await database().$queryRaw<{ reference: string; kept: number; status: string }[]>`
    SELECT o.reference, o.status, kept FROM "order" o CROSS JOIN LATERAL (
      SELECT coalesce(sum(p.amount_pence - (SELECT coalesce(sum(b.amount_pence), 0) FROM refund b
                                             WHERE b.payment_id = p.id AND b.status <> 'failed')), 0)::int AS kept
        FROM payment p WHERE p.order_id = o.id) money
     WHERE (kept > CASE WHEN o.status IN ('cancelled', 'expired') THEN 0 ELSE o.total_pence END)
       AND NOT EXISTS (SELECT 1 FROM staff_task t WHERE t.order_id = o.id AND t.resolved_at IS NULL)`;
  expect(strange).toEqual([]);
}

// Fails without its guards: without the smaller of the two amounts in `credit-part.ts` copies that are cancelled after money
// was given back are credited twice, which the database refuses; and when `report-parts.ts` attaches nothing Stripe asks for
// more than is owed.
test(`${HISTORIES} histories of orders, payments, refunds, failures and cancellations: no penny appears or vanishes`, async () => {
  const histories = fc.sample(history, { numRuns: HISTORIES, seed: SEED });
  for (let first = 0; first < histories.length; first += AT_ONCE) {
    await tell(histories.slice(first, first + AT_ONCE), first);
    await expectNothingUnseen();
  }
  await expectTheSameMoney();
  await expectTheSameInvoices();
  await expectTheSameParts();
  await expectTheSameLedger();
}, 3_600_000);
