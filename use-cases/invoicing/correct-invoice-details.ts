import { looksLikeToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { openPerson } from "#adapters/sealing/sealed-person.ts";
import { canCorrectInvoice, type InvoiceDetails } from "#domain/ordering/invoice-details.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";

export type CorrectInvoiceRefusal = "no_such_order" | "too_late" | "forgotten";

/**
 * Corrects the purchase order number and where the invoice goes, for whoever has the secret link of an order, until it is
 * approved: then the invoice is made. What they were is not kept, and what stays the same is not told of. Refuses
 * `no_such_order`, `too_late` of any other order, and `forgotten` once its customer is.
 */
export async function correctInvoiceDetails(
  token: string,
  { purchaseOrderNumber, billingEmail }: InvoiceDetails,
): Promise<Result<null, CorrectInvoiceRefusal>> {
  if (!looksLikeToken(token)) return refuse("no_such_order");
  return inTransaction(async (tx) => {
    const order = await lockOrder(tx, token);
    if (!order) return refuse("no_such_order");
    if (!canCorrectInvoice(order)) return refuse("too_late");
    const person = await tx.recipient.findUniqueOrThrow({ where: { id: order.recipientId } });
    if (person.forgottenAt !== null) return refuse("forgotten");
    const what = { subject: "order", subjectId: order.id, by: "customer" } as const;
    if (order.purchaseOrderNumber !== purchaseOrderNumber) {
      await tx.order.update({ where: { id: order.id }, data: { purchaseOrderNumber, version: { increment: 1 } } });
      await record(tx, { ...what, event: "purchase_order_corrected" });
    }
    const { billingEmail: before, email } = openPerson(person);
    if ((before ?? email) !== (billingEmail ?? email)) {
      await changePerson(tx, order.recipientId, { billingEmail });
      await record(tx, { ...what, event: "billing_email_changed" });
    }
    return succeed(null);
  });
}

type Found = {
  id: string;
  recipientId: string;
  payBy: "card" | "invoice";
  status: OrderStatus;
  purchaseOrderNumber: string | null;
};

/** Whoever approves it locks it as well, so that no invoice is made of what is being corrected. */
async function lockOrder(tx: Transaction, token: string): Promise<Found | undefined> {
  const [order] = await tx.$queryRaw<Found[]>`
    SELECT id, recipient_id AS "recipientId", pay_by AS "payBy", status, purchase_order_number AS "purchaseOrderNumber"
      FROM "order" WHERE token = ${token} FOR UPDATE`;
  return order;
}
