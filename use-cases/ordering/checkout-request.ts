import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import type { CheckoutRequest } from "#adapters/payments/create-checkout-session.ts";

/** The same request every time for one checkout, as Stripe's idempotency asks. */
export async function checkoutRequest(
  order: { id: string; token: string; reference: string; email: string | null },
  checkout: { id: string; expiresAt: Date },
): Promise<CheckoutRequest> {
  const lines = await database().orderLine.findMany({
    where: { orderId: order.id },
    select: { kind: true, copies: true, unitPricePence: true, publication: { select: { title: true } } },
    orderBy: { kind: "asc" },
  });
  const statusPage = `${env().BASE_URL}/orders/${order.token}`;
  return {
    orderId: order.id,
    checkoutId: checkout.id,
    orderReference: order.reference,
    lines: lines.map(({ kind, copies, unitPricePence, publication }) => ({
      name: kind === "copies" ? publication.title : `${publication.title}, sponsored copies`,
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
