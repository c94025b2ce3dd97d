import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { env } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { createCheckoutSession } from "#adapters/payments/create-checkout-session.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { isId } from "#use-cases/fulfilment/change-consignments.ts";
import { newCheckout } from "./new-checkout.ts";

export type StartPaymentRefusal = "not_payable" | "payments_unreachable";

type PayableOrder = {
  id: string;
  token: string;
  reference: string;
  status: string;
  email: string | null;
  checkoutId: string | null;
  checkoutStatus: "creating" | "open" | null;
  url: string | null;
  expiresAt: Date | null;
};

type Checkout = { id: string; expiresAt: Date };

/** A Checkout Session with less left than this is not worth sending anybody to. */
const SHORTEST_USE_MS = 5 * 60_000;

/**
 * Gives the address where an unpaid card order can be paid now. However many tabs ask, one Checkout Session is open:
 * who comes second gets the same. Refuses `not_payable` when the order does not wait for a payment, and
 * `payments_unreachable` when Stripe gave no answer (nothing is lost: asking again goes on with the same session).
 */
export async function startPayment(token: string, now: Date): Promise<Result<{ url: string }, StartPaymentRefusal>> {
  const step = await inTransaction((tx) => intendToPay(tx, token, now));
  if (step === null) return refuse("not_payable");
  if (step.url !== null) return succeed({ url: step.url });
  return openCheckout(step.order, step.checkout);
}

/** Chooses the open session, or writes down the intention to make one. Locks the order: one tab at a time. */
async function intendToPay(tx: Transaction, token: string, now: Date) {
  const [order] = await tx.$queryRaw<PayableOrder[]>`
    SELECT o.id, o.token, o.reference, o.status, r.email, c.id AS "checkoutId", c.status AS "checkoutStatus", c.url,
           c.expires_at AS "expiresAt"
      FROM "order" o
      JOIN recipient r ON r.id = o.recipient_id
      LEFT JOIN checkout_session c ON c.order_id = o.id AND c.status IN ('creating', 'open')
     WHERE o.token = ${token} FOR UPDATE OF o`;
  if (order?.status !== "awaiting_payment") return null;
  const { checkoutId, expiresAt } = order;
  if (checkoutId !== null && expiresAt !== null) {
    if (expiresAt.getTime() - now.getTime() > SHORTEST_USE_MS) {
      return { order, checkout: { id: checkoutId, expiresAt }, url: order.url };
    }
    await tx.checkoutSession.updateMany({ where: { id: checkoutId }, data: { status: "expired" } });
  }
  const checkout = newCheckout(order.id, now);
  await tx.checkoutSession.createMany({ data: checkout });
  return { order, checkout, url: null };
}

async function openCheckout(
  order: PayableOrder,
  checkout: Checkout,
): Promise<Result<{ url: string }, "payments_unreachable">> {
  try {
    const made = await createCheckoutSession(await checkoutRequest(order, checkout));
    await database().$executeRaw`
      UPDATE checkout_session SET status = 'open', provider_id = ${made.id}, url = ${made.url}
       WHERE id = ${checkout.id}::uuid AND status = 'creating'`;
    return succeed({ url: made.url });
  } catch (error) {
    const problem = paymentsProblem(error);
    log.warn({ part: "payments", checkout: checkout.id, problem, ...describeError(error) });
    if (problem === null) throw error;
    // A refusal will be the same again: the next try makes a new session. An unknown outcome keeps its key.
    if (problem === "refused") await giveUp(checkout.id);
    return refuse("payments_unreachable");
  }
}

async function giveUp(checkoutId: string): Promise<void> {
  await database().checkoutSession.updateMany({
    where: { id: checkoutId, status: "creating" },
    data: { status: "failed" },
  });
}

/** The same request every time for one checkout, as Stripe's idempotency asks. */
async function checkoutRequest(order: Pick<PayableOrder, "id" | "token" | "reference" | "email">, checkout: Checkout) {
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

/**
 * Makes sure that a checkout whose outcome is unknown has its Stripe id written down: the same key gives the same
 * session again. Null when there is no such checkout, or Stripe refuses it.
 */
export async function findProviderId(checkoutId: string): Promise<string | null> {
  if (!isId(checkoutId)) return null;
  const checkout = await database().checkoutSession.findUnique({
    where: { id: checkoutId },
    include: { order: { select: { id: true, token: true, reference: true, recipient: { select: { email: true } } } } },
  });
  if (checkout === null || checkout.providerId !== null) return checkout?.providerId ?? null;
  const { recipient, ...order } = checkout.order;
  try {
    const made = await createCheckoutSession(await checkoutRequest({ ...order, email: recipient.email }, checkout));
    await database().checkoutSession.updateMany({ where: { id: checkoutId }, data: { providerId: made.id } });
    return made.id;
  } catch (error) {
    if (paymentsProblem(error) === "refused") return null;
    throw error;
  }
}
