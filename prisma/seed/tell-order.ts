import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { fillBasket, type PublicationOnSale } from "#domain/ordering/basket.ts";
import { checkOrderAnswers } from "#domain/ordering/order-answers.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { acceptOrder, LINES_TO_SEND, type OrderToAccept } from "#use-cases/ordering/accept-order.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { placeOrder } from "#use-cases/ordering/place-order.ts";
import { allocateWaiting } from "#use-cases/stock/allocate-waiting.ts";
import type { Step } from "./demo.ts";
import { demoKey, mustBe, type ParcelStory, parcelSteps } from "./tell-parcel.ts";

/** An order's story. Times are hours ago; what has no time has not happened. */
export type OrderStory = ParcelStory & {
  form: Record<string, string>;
  placed: number;
  /** Paid by card, or approved by staff when it is by invoice. */
  accepted?: number;
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
        if (story.form.payBy === "invoice") mustBe(await approveOrder(told.reference, stage.by));
        else await pay(told.reference, at);
        await allocateWaiting(stage.publicationId);
      },
    });
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

/** What settling a paid Checkout Session writes, without a Stripe that would know of it. */
async function pay(reference: string, receivedAt: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const [order] = await tx.$queryRaw<(OrderToAccept & { totalPence: number })[]>`
      SELECT o.id, o.reference, o.recipient_id AS "recipientId", o.version, o.total_pence AS "totalPence", ${LINES_TO_SEND}
        FROM "order" o WHERE o.reference = ${reference} FOR UPDATE OF o`;
    if (!order) throw new Error(`no order ${reference}`);
    const { id: orderId, totalPence: amountPence } = order;
    await tx.checkoutSession.updateMany({
      where: { orderId },
      data: { status: "complete", providerId: `cs_demo_${orderId}` },
    });
    await tx.payment.create({ data: { orderId, providerId: `pi_demo_${orderId}`, amountPence, receivedAt } });
    const details = { pence: amountPence };
    await record(tx, { subject: "order", subjectId: orderId, event: "payment_received", by: "payments", details });
    await acceptOrder(tx, order, "payments");
  });
}

async function cancel(token: string): Promise<void> {
  mustBe(await cancelOrder({ token, by: "customer" }));
  await database().checkoutSession.updateMany({ where: { order: { token } }, data: { status: "expired" } });
}
