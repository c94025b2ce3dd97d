import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { earlierResult, submitOnce } from "#use-cases/forms/submit-once.ts";
import { cancelCopies } from "#use-cases/fulfilment/cancel-copies.ts";
import { finishOrigin } from "#use-cases/fulfilment/finish-origin.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { takeOffPrice } from "./take-off-price.ts";

/** How many copies of each title (by SKU) are no longer wanted. The key of the form makes it count once. */
export type PartToCancel = { reference: string; copies: Readonly<Record<string, number>>; formKey: string };
export type CancelPartRefusal =
  | "not_allowed"
  | "no_such_order"
  | "not_open"
  | "none"
  | "too_many"
  | "whole_order"
  | "already_packed";

type Found = { id: string; status: OrderStatus; payBy: "card" | "invoice"; recipientId: string };
type Line = { id: string; publicationId: string; copies: number; unitPricePence: number; taken: number };

/**
 * Cancels some copies of an accepted order before they are packed: they go to whoever waits, and a card gets back what
 * they cost at the prices of the order, through Stripe. Of an invoice it is credited. The customer is told.
 * Refuses `not_open`, `none`, `too_many` of a title, `whole_order` when nothing would be left, and `already_packed`.
 */
export async function cancelPart(part: PartToCancel, by: StaffMember): Promise<Result<null, CancelPartRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  const { formKey, ...content } = part;
  return inTransaction(async (tx) => {
    const [order] = await tx.$queryRaw<Found[]>`
      SELECT id, status, pay_by AS "payBy", recipient_id AS "recipientId"
        FROM "order" WHERE reference = ${part.reference} FOR UPDATE`;
    if (!order) return refuse("no_such_order");
    if ((await earlierResult(tx, { formKey, content })) !== null) return succeed(null);
    if (order.status !== "accepted") return refuse("not_open");
    const chosen = chosenOf(await linesOf(tx, order.id), part.copies);
    if (!chosen.ok) return chosen;
    const wanted = chosen.value.map(({ publicationId, taken }) => ({ publicationId, copies: taken }));
    if (!(await cancelCopies(tx, order.id, wanted, by))) return refuse("already_packed");
    await submitOnce(tx, { formKey, content }, `/staff/orders/${part.reference}`);
    await writeDown(tx, order, chosen.value, { by, formKey });
    await finishOrigin(tx, { orderId: order.id, requestId: null }, by);
    return succeed(null);
  });
}

async function linesOf(tx: Transaction, orderId: string) {
  return tx.$queryRaw<(Omit<Line, "taken"> & { sku: string })[]>`
    SELECT l.id, l.publication_id AS "publicationId", p.sku, l.copies, l.unit_price_pence AS "unitPricePence"
      FROM order_line l JOIN publication p ON p.id = l.publication_id
     WHERE l.order_id = ${orderId}::uuid AND l.kind = 'copies'`;
}

function chosenOf(
  lines: Awaited<ReturnType<typeof linesOf>>,
  asked: Readonly<Record<string, number>>,
): Result<Line[], "none" | "too_many" | "whole_order"> {
  const skus = lines.map(({ sku }) => sku);
  if (Object.entries(asked).some(([sku, copies]) => copies !== 0 && !skus.includes(sku))) return refuse("too_many");
  const all = lines.map((line) => ({ ...line, taken: asked[line.sku] ?? 0 }));
  if (all.some(({ taken, copies }) => taken < 0 || taken > copies)) return refuse("too_many");
  const chosen = all.filter(({ taken }) => taken > 0);
  if (chosen.length === 0) return refuse("none");
  return all.every(({ taken, copies }) => taken === copies) ? refuse("whole_order") : succeed(chosen);
}

type Who = { by: StaffMember; formKey: string };

async function writeDown(tx: Transaction, order: Found, lines: readonly Line[], { by, formKey }: Who): Promise<void> {
  const copies = lines.reduce((sum, { taken }) => sum + taken, 0);
  const pence = lines.reduce((sum, { taken, unitPricePence }) => sum + taken * unitPricePence, 0);
  for (const { id, taken, unitPricePence } of lines)
    await tx.orderLine.update({
      where: { id },
      data: {
        copies: { decrement: taken },
        cancelledCopies: { increment: taken },
        totalPence: { decrement: taken * unitPricePence },
      },
    });
  await tx.order.update({
    where: { id: order.id },
    data: { copies: { decrement: copies }, totalPence: { decrement: pence }, version: { increment: 1 } },
  });
  const part = { orderId: order.id, payBy: order.payBy, reason: "Copies cancelled", pence };
  const refundPence = await takeOffPrice(tx, part, by);
  const details = { copies, ...(refundPence > 0 && { refundPence }) };
  await record(tx, { subject: "order", subjectId: order.id, event: "order_part_cancelled", by, details });
  const email = { kind: "order_part_cancelled", dedupeKey: `order_part_cancelled:${formKey}` } as const;
  await queueEmail(tx, { ...email, recipientId: order.recipientId, data: { orderId: order.id, ...details } });
}
