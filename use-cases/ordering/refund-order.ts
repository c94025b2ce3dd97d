import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { overpaidOf } from "#domain/invoicing/standing.ts";
import { moneyOf } from "#domain/ordering/money-of-order.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { earlierResult, submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { creditInvoice } from "#use-cases/invoicing/credit-invoice.ts";
import { type InvoiceInHand, lockInvoiceOf } from "#use-cases/invoicing/lock-invoice.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { askMoneyBack } from "./ask-money-back.ts";

/** An amount in pence, or copies by SKU at the prices of the order. The customer reads the reason. */
export type RefundRequest = {
  reference: string;
  amount: { pence: number } | { copies: Readonly<Record<string, number>> };
  reason: string;
  formKey: string;
};
export type RefundOrderRefusal =
  | "not_allowed"
  | "no_such_order"
  | "nothing"
  | "no_reason"
  | "too_much"
  | "not_in_order"
  | "already_sent_otherwise";

/** What went back of what was paid, and what is owed less, in pence. */
export type Refunded = { backPence: number; creditedPence: number };

/**
 * Gives money of an order back, at whatever time, once for each form key: through Stripe to where it came from, or as a task
 * where it came to the charity's own account. Of an invoice it is credited first, so that one that is not paid asks for less.
 * Nothing else of the order changes. The customer is told. Refuses `too_much`: more than is paid, and still asked for by
 * invoice.
 */
export async function refundOrder(
  request: RefundRequest,
  by: StaffMember,
): Promise<Result<Refunded, RefundOrderRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  if (request.reason.trim() === "") return refuse("no_reason");
  const { formKey, ...content } = request;
  const submission = { formKey, content };
  return inTransaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ id: string; recipientId: string }[]>`
      SELECT id, recipient_id AS "recipientId" FROM "order" WHERE reference = ${request.reference} FOR UPDATE`;
    if (!order) return refuse("no_such_order");
    if ((await earlierResult(tx, submission)) !== null) return succeed({ backPence: 0, creditedPence: 0 });
    const pence = "pence" in request.amount ? request.amount.pence : await priceOf(tx, order.id, request.amount.copies);
    if (pence === null) return refuse("not_in_order");
    if (!Number.isSafeInteger(pence) || pence <= 0) return refuse("nothing");
    const invoice = await lockInvoiceOf(tx, order.id);
    if (pence > (await mostOf(tx, order.id, invoice))) return refuse("too_much");
    const once = await submitOnce(tx, submission, `/staff/orders/${request.reference}`);
    if (!once.first) return refuse("already_sent_otherwise");
    const refunded = await giveBack(tx, order.id, invoice, { pence, reason: request.reason }, by);
    const { reason } = request;
    const what = { subject: "order", subjectId: order.id, event: "refund_asked", by } as const;
    await record(tx, { ...what, details: { pence, reason } });
    const email = { kind: "order_refunded", dedupeKey: `order_refunded:${formKey}` } as const;
    const data = { orderId: order.id, refundPence: refunded.backPence, creditPence: refunded.creditedPence, reason };
    await queueEmail(tx, { ...email, recipientId: order.recipientId, data });
    return succeed(refunded);
  });
}

/** What so many copies of each title cost in this order; null where it never held as many. */
async function priceOf(
  tx: Transaction,
  orderId: string,
  copies: Readonly<Record<string, number>>,
): Promise<number | null> {
  const lines = await tx.orderLine.findMany({
    where: { orderId, kind: "copies" },
    include: { publication: { select: { sku: true } } },
  });
  let pence = 0;
  for (const [sku, count] of Object.entries(copies)) {
    if (count === 0) continue;
    const line = lines.find(({ publication }) => publication?.sku === sku);
    if (!line || count < 0 || count > line.copies) return null;
    pence += count * line.unitPricePence;
  }
  return pence;
}

/** What was paid and has not gone back, and what an invoice still asks for. */
async function mostOf(tx: Transaction, orderId: string, invoice: InvoiceInHand | undefined): Promise<number> {
  if (invoice) return overpaidOf(invoice) + invoice.totalPence - invoice.creditedPence;
  const payments = await tx.payment.findMany({ where: { orderId }, include: { refunds: true } });
  const refunds = payments.flatMap((payment) => payment.refunds);
  return moneyOf({ totalPence: 0, payments, refunds }).keptPence;
}

type Amount = { pence: number; reason: string };

async function giveBack(
  tx: Transaction,
  orderId: string,
  invoice: InvoiceInHand | undefined,
  { pence, reason }: Amount,
  by: StaffMember,
): Promise<Refunded> {
  if (!invoice)
    return { backPence: (await askMoneyBack(tx, { orderId, reason, most: pence }, by)).pence, creditedPence: 0 };
  // What came over the invoice goes back without a credit note: it was never asked for.
  const creditedPence = Math.max(0, pence - overpaidOf(invoice));
  const over = overpaidOf({ ...invoice, creditedPence: invoice.creditedPence + creditedPence });
  const back = await askMoneyBack(tx, { orderId, reason, most: Math.min(pence, over) }, by);
  if (creditedPence > 0)
    await creditInvoice(tx, invoice, { pence: creditedPence, reason, refundIds: back.refundIds }, by);
  return { backPence: back.pence, creditedPence };
}
