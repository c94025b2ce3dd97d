import { database } from "#adapters/database/client.ts";
import { drawReceipt } from "#adapters/documents/draw-receipt.ts";
import { spendTry } from "#adapters/limits/spend-try.ts";
import { hasReceipt, type MoneyMove, makeReceipt, type Receipt } from "#domain/ordering/receipt.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { type OrderForCustomer, orderByToken } from "./queries.ts";

/** The receipt of an order as it stands now; null for an order that has none. */
export async function receiptOf(order: OrderForCustomer): Promise<Receipt | null> {
  if (!hasReceipt(order)) return null;
  const [moves, details, address] = await Promise.all([movesOf(order.reference), supplierDetails(), returnAddress()]);
  return makeReceipt(order, moves, { details, returnAddress: address });
}

export type ReceiptPaper =
  | { is: "no_such_order" | "no_receipt" | "too_many" }
  | { is: "paper"; reference: string; pdf: Buffer };

/** The receipt of the order behind a secret link, as a PDF; `too_many` when it was fetched again and again. */
export async function receiptPaper(token: string): Promise<ReceiptPaper> {
  const order = await orderByToken(token);
  if (order === null) return { is: "no_such_order" };
  const receipt = await receiptOf(order);
  if (receipt === null) return { is: "no_receipt" };
  if (!(await spendTry("paper_by_order", order.reference)).ok) return { is: "too_many" };
  return { is: "paper", reference: order.reference, pdf: await drawReceipt(receipt) };
}

/** Every payment and refund of an order; a refund that failed is none. */
async function movesOf(reference: string): Promise<MoneyMove[]> {
  return database().$queryRaw<MoneyMove[]>`
    WITH paid AS (SELECT p.id, p.amount_pence, p.received_at
                    FROM payment p JOIN "order" o ON o.id = p.order_id WHERE o.reference = ${reference})
    SELECT 'paid' AS kind, amount_pence AS pence, received_at AS at FROM paid
    UNION ALL
    SELECT CASE r.status WHEN 'succeeded' THEN 'paid_back' ELSE 'going_back' END, r.amount_pence,
           coalesce(r.settled_at, r.requested_at)
      FROM refund r JOIN paid ON paid.id = r.payment_id WHERE r.status <> 'failed'
     ORDER BY at`;
}
