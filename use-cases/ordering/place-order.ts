import { randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Basket, fillBasket } from "#domain/ordering/basket.ts";
import type { OrderAnswers } from "#domain/ordering/order-answers.ts";
import { DAYS_UNTIL_UNPAID_ORDER_EXPIRES } from "#domain/ordering/order-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { newCheckout } from "./new-checkout.ts";
import { publicationsOnSale } from "./publications-on-sale.ts";

export type OrderToPlace = { formKey: string; answers: OrderAnswers; seenTotalPence: number; now: Date };
export type PlacedOrder = { token: string; payBy: "card" | "invoice" };
export type PlaceOrderRefusal = "needs_quote" | "price_changed" | "already_sent_otherwise";

/**
 * Places an order at today's prices, once for each form key. A card order waits for its payment (7 days); an invoice
 * order waits for staff, who are told. The customer is sent "order received".
 * Refuses `needs_quote` from the quote limit on, `price_changed` when the total is not the one the customer saw, and
 * `already_sent_otherwise` when the same form was sent with other answers.
 */
export async function placeOrder(order: OrderToPlace): Promise<Result<PlacedOrder, PlaceOrderRefusal>> {
  const { answers, now } = order;
  const wanted = new Map(Object.entries(answers.copies));
  const basket = fillBasket(wanted, answers.sponsoredCopies, await publicationsOnSale());
  if (!basket) return refuse("needs_quote");
  if (basket.totalPence !== order.seenTotalPence) return refuse("price_changed");
  const token = mintToken();
  const resultPath = `/orders/${token}`;
  return inTransaction(async (tx) => {
    const turn = await submitOnce(tx, { formKey: order.formKey, content: answers }, resultPath);
    if (turn.first) {
      await writeOrder(tx, token, answers, basket, now);
      return succeed({ token, payBy: answers.payBy });
    }
    if (turn.resultPath === null) return refuse("already_sent_otherwise");
    return succeed({ token: turn.resultPath.slice("/orders/".length), payBy: answers.payBy });
  });
}

async function writeOrder(tx: Transaction, token: string, answers: OrderAnswers, basket: Basket, now: Date) {
  const orderId = randomUUID();
  const recipientId = randomUUID();
  const byCard = answers.payBy === "card";
  await tx.recipient.createMany({ data: { id: recipientId, ...personalPart(answers) } });
  await tx.order.createMany({
    data: {
      id: orderId,
      reference: mintReference(),
      token,
      status: byCard ? "awaiting_payment" : "awaiting_approval",
      payBy: answers.payBy,
      purchaseOrderNumber: answers.purchaseOrderNumber,
      recipientId,
      copies: basket.copies,
      sponsoredCopies: basket.sponsoredCopies,
      totalPence: basket.totalPence,
      placedAt: now,
      expiresAt: byCard ? new Date(now.getTime() + DAYS_UNTIL_UNPAID_ORDER_EXPIRES * 86_400_000) : null,
    },
  });
  await tx.orderLine.createMany({
    data: basket.lines.map(({ offer: _offer, title: _title, ...line }) => ({ orderId, ...line })),
  });
  if (byCard) await tx.checkoutSession.createMany({ data: newCheckout(orderId, now) });
  await record(tx, { subject: "order", subjectId: orderId, event: "order_placed", by: "customer" });
  await queueEmail(tx, {
    kind: "order_received",
    dedupeKey: `order_received:${orderId}`,
    recipientId,
    data: { orderId },
  });
  if (!byCard)
    await tellStaff(tx, ["administrator", "fulfilment"], "order_to_approve", `order:${orderId}`, "/staff/orders");
}

function personalPart(answers: OrderAnswers) {
  const { organisationName, contactName, email, billingEmail, phone, deliveryNote } = answers;
  const { addressLine1, addressLine2, addressLine3, town, county, postcode } = answers;
  const address = { addressLine1, addressLine2, addressLine3, town, county, postcode };
  return { organisationName, contactName, email, billingEmail, phone, deliveryNote, ...address };
}
