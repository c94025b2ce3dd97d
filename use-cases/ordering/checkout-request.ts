import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import type { CheckoutRequest } from "#adapters/payments/create-checkout-session.ts";

export type OrderToPay = { id: string; token: string; reference: string; email: string | null };
export type LineToPay = { kind: "copies" | "sponsored_copies"; title: string; copies: number; unitPricePence: number };

/** The lines of an order as they stand on the payment page: copies first, then what is sponsored, by publication. */
export async function linesToPay(orderId: string): Promise<LineToPay[]> {
  return database().$queryRaw`
    SELECT l.kind, p.title, l.copies, l.unit_price_pence AS "unitPricePence"
      FROM order_line l JOIN publication p ON p.id = l.publication_id
     WHERE l.order_id = ${orderId}::uuid ORDER BY l.kind, p.position, p.sku`;
}

/** The same request every time for one checkout, as Stripe's idempotency asks. */
export function checkoutRequest(
  order: OrderToPay,
  lines: readonly LineToPay[],
  checkout: { id: string; expiresAt: Date },
): CheckoutRequest {
  const statusPage = `${env().BASE_URL}/orders/${order.token}`;
  return {
    orderId: order.id,
    checkoutId: checkout.id,
    orderReference: order.reference,
    lines: lines.map(({ kind, copies, unitPricePence, title }) => ({
      name: kind === "copies" ? title : `${title}, sponsored copies`,
      copies,
      unitPricePence,
    })),
    customerEmail: order.email,
    successUrl: `${statusPage}?paid=yes`,
    cancelUrl: statusPage,
    expiresAt: checkout.expiresAt,
    idempotencyKey: `checkout:${checkout.id}`,
  };
}
