import type { Transaction } from "#adapters/database/client.ts";

/** How an order is paid, and what of its price was not taken off before: by refunds to a card, or by credit notes, in pence. */
export type PriceLeft = { payBy: "card" | "invoice"; leftPence: number };

/** `tx` holds the order locked. */
export async function priceLeft(tx: Transaction, orderId: string): Promise<PriceLeft> {
  const [found] = await tx.$queryRaw<PriceLeft[]>`
    SELECT pay_by AS "payBy", (total_pence - CASE pay_by WHEN 'card' THEN
             (SELECT coalesce(sum(r.amount_pence), 0) FROM refund r JOIN payment p ON p.id = r.payment_id
               WHERE p.order_id = o.id AND r.status <> 'failed')
           ELSE
             (SELECT coalesce(sum(n.total_pence), 0) FROM credit_note n JOIN invoice i ON i.id = n.invoice_id
               WHERE i.order_id = o.id AND i.status <> 'void' AND i.void_asked_at IS NULL AND n.status <> 'refused')
           END)::int AS "leftPence"
      FROM "order" o WHERE id = ${orderId}::uuid`;
  if (!found) throw new Error("there is no such order");
  return found;
}
