import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import type { CheckoutRequest } from "#adapters/payments/create-checkout-session.ts";
import type { LineKind, OrderAbout } from "#domain/ordering/line-kind.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";

export type OrderToPay = { id: string; about: OrderAbout; token: string; reference: string; email: string | null };
export type LineToPay = { kind: LineKind; title: string; copies: number; unitPricePence: number };

/** The lines of an order as they stand on the payment page: copies first, then what is sponsored, by publication. */
export async function linesToPay(orderId: string): Promise<LineToPay[]> {
  return database().$queryRaw`
    SELECT l.kind, coalesce(l.title, p.title) AS title, l.copies, l.unit_price_pence AS "unitPricePence"
      FROM order_line l LEFT JOIN publication p ON p.id = l.publication_id
     WHERE l.order_id = ${orderId}::uuid ORDER BY l.kind, p.position, p.sku`;
}

/** The same request every time for one checkout, as Stripe's idempotency asks. */
export function checkoutRequest(
  order: OrderToPay,
  lines: readonly LineToPay[],
  checkout: { id: string; expiresAt: Date },
): CheckoutRequest {
  const statusPage = `${env().BASE_URL}${pageOfOrder(order)}`;
  return {
    orderId: order.id,
    checkoutId: checkout.id,
    orderReference: order.reference,
    lines: lines.map(({ kind, copies, unitPricePence, title }) => ({
      name: kind === "sponsored_copies" ? `${title}, sponsored copies` : title,
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
