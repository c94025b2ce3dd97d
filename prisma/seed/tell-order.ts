import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import { fillBasket, type PublicationOnSale } from "#domain/ordering/basket.ts";
import { checkOrderAnswers } from "#domain/ordering/order-answers.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { issueInvoice } from "#use-cases/invoicing/issue-invoice.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { placeOrder } from "#use-cases/ordering/place-order.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { allocateWaiting } from "#use-cases/stock/allocate-waiting.ts";
import type { Step } from "./demo.ts";
import { demoKey, mustBe, type ParcelStory, parcelSteps } from "./tell-parcel.ts";

/** An order's story. Times are hours ago; what has no time has not happened. */
export type OrderStory = ParcelStory & {
  form: Record<string, string>;
  placed: number;
  /** Paid by card, or approved by staff when it is by invoice. */
  accepted?: number;
  /** Its invoice was paid by bank transfer. */
  transferred?: number;
  cancelled?: number;
};

export type Stage = { by: StaffMember; publicationId: string; onSale: PublicationOnSale[] };

export function orderSteps(story: OrderStory, stage: Stage): Step[] {
  const told = { token: "", reference: "" };
  const steps: Step[] = [
    { hoursAgo: story.placed, run: async (at) => void Object.assign(told, await place(story, stage, at)) },
  ];
  if (story.accepted !== undefined)
    steps.push({
      hoursAgo: story.accepted,
      run: async (at) => {
        if (story.form.payBy === "invoice") await invoice(told.reference, stage.by);
        else await pay(told.token, at);
        await allocateWaiting(stage.publicationId);
      },
    });
  if (story.transferred !== undefined)
    steps.push({ hoursAgo: story.transferred, run: (at) => transfer(told.token, at) });
  if (story.cancelled !== undefined) steps.push({ hoursAgo: story.cancelled, run: () => cancel(told.token) });
  return [...steps, ...parcelSteps(story, () => told.reference, stage.by)];
}

async function place({ form }: OrderStory, { onSale }: Stage, now: Date) {
  const checked = checkOrderAnswers(form, onSale);
  if (!checked.ok) throw new Error(`a demonstration order is wrong: ${JSON.stringify(checked.errors)}`);
  const { answers } = checked;
  const basket = fillBasket(new Map(Object.entries(answers.copies)), answers.sponsoredCopies, onSale);
  const placed = await placeOrder({ formKey: demoKey(), answers, seenTotalPence: basket?.totalPence ?? 0, now });
  const { token } = mustBe(placed);
  return database().order.findUniqueOrThrow({ where: { token }, select: { token: true, reference: true } });
}

/** Paid at the stand-in for Stripe as a customer would, so that it can be refunded there as well. */
async function pay(token: string, receivedAt: Date): Promise<void> {
  mustBe(await startPayment(token, new Date()));
  const where = { order: { token }, status: "open" as const };
  const { providerId } = await database().checkoutSession.findFirstOrThrow({ where, select: { providerId: true } });
  const sessionId = providerId ?? "";
  await atStandIn("pay", { sessionId, outcome: "paid" });
  await settleCheckout(sessionId);
  await moveMoneyBack(token, receivedAt);
}

/** What only happens at a stand-in: somebody pays. */
async function atStandIn(door: string, what: object): Promise<void> {
  const { STRIPE_API_BASE } = env();
  const answer = await fetch(`${STRIPE_API_BASE}/_control/${door}`, { method: "POST", body: JSON.stringify(what) });
  if (!answer.ok) throw new Error(`the stand-in for Stripe took no payment: ${answer.status}`);
}

/** Payments only grow, by a trigger; it is put aside here and back again in one transaction. */
async function moveMoneyBack(token: string, receivedAt: Date): Promise<void> {
  await database().$transaction([
    database().$executeRaw`ALTER TABLE payment DISABLE TRIGGER payment_append_only`,
    database().$executeRaw`
      UPDATE payment SET received_at = ${receivedAt} WHERE order_id = (SELECT id FROM "order" WHERE token = ${token})`,
    database().$executeRaw`ALTER TABLE payment ENABLE TRIGGER payment_append_only`,
  ]);
}

/** Approved, and invoiced at the stand-in at once, as a job would. */
async function invoice(reference: string, by: StaffMember): Promise<void> {
  mustBe(await approveOrder(reference, by));
  const { id } = await database().invoice.findFirstOrThrow({ where: { order: { reference } }, select: { id: true } });
  await issueInvoice(id, new Date());
}

async function transfer(token: string, receivedAt: Date): Promise<void> {
  const { providerId, totalPence } = await database().invoice.findFirstOrThrow({ where: { order: { token } } });
  await atStandIn("bank-transfer", { invoiceId: providerId, amount: totalPence });
  await settleInvoice(providerId ?? "");
  await moveMoneyBack(token, receivedAt);
}

async function cancel(token: string): Promise<void> {
  mustBe(await cancelOrder({ token, by: "customer" }));
  await database().checkoutSession.updateMany({ where: { order: { token } }, data: { status: "expired" } });
}
