import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { createCheckoutSession, type OpenCheckoutSession } from "#adapters/payments/create-checkout-session.ts";
import { findCheckoutSession } from "#adapters/payments/find-checkout-session.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { checkoutRequest, type LineToPay, linesToPay, type OrderToPay } from "./checkout-request.ts";
import { closeCheckout } from "./close-checkout.ts";
import { newCheckout } from "./new-checkout.ts";

export type StartPaymentRefusal = "not_payable" | "under_way" | "payments_unreachable";

type PayableOrder = OrderToPay & { status: string; expiresAt: Date | null };

type Checkout = { id: string; expiresAt: Date; createdAt: Date };

/** A card order that was written a moment ago, with the intention of its first Checkout Session. */
export type FreshOrder = { order: OrderToPay; lines: readonly LineToPay[]; checkout: Checkout };

/** A Checkout Session with less left than this is not worth sending anybody to. */
const SHORTEST_USE_MS = 5 * 60_000;
/** One that is still to be made needs the half hour that Stripe asks for, and a little for the way. */
const SHORTEST_TO_MAKE_MS = 31 * 60_000;
/** By then no call of ours is still under way: an intention that Stripe knows nothing of will not come true. */
const CALLS_END_AFTER_MS = 2 * 60_000;

/**
 * Gives the address where an unpaid card order can be paid now. However many tabs ask, one Checkout Session is open:
 * who comes second gets the same. Refuses `not_payable` when the order does not wait for a payment, `under_way` when one
 * was made whose money has not come (a bank's, say), and `payments_unreachable` when Stripe gave no answer (nothing is
 * lost: asking again goes on with the same session). A `fresh` order, written by the caller just now, is not read again.
 */
export async function startPayment(
  token: string,
  now: Date,
  fresh?: FreshOrder,
): Promise<Result<{ url: string }, StartPaymentRefusal>> {
  if (fresh) return openCheckout(fresh.order, fresh.lines, fresh.checkout);
  if (!looksLikeToken(token)) return refuse("not_payable");
  const step = await inTransaction((tx) => intendToPay(tx, token, now));
  if (typeof step === "string") return refuse(step);
  if ("ending" in step)
    return (await endBefore(step.ending)) ? startPayment(token, now) : refuse("payments_unreachable");
  if (step.url !== null) return succeed({ url: step.url });
  return openCheckout(step.order, await linesToPay(step.order.id), step.checkout);
}

/** Chooses the open session, or writes down the intention to make one. Locks the order: one tab at a time. */
async function intendToPay(tx: Transaction, token: string, now: Date) {
  const [found] = await tx.$queryRaw<(Omit<PayableOrder, "email"> & Sealed)[]>`
    SELECT o.id, o.about, o.token, o.reference, o.status, o.expires_at AS "expiresAt", ${SEALED} AS sealed
      FROM "order" o JOIN recipient r ON r.id = o.recipient_id
     WHERE o.token = ${token} FOR UPDATE OF o`;
  if (found?.status !== "awaiting_payment") return "not_payable";
  const order = withParts(found, "email");
  // Read after the lock, in a statement of its own: the one that waited for it sees the checkouts as they were before.
  const checkouts = await tx.checkoutSession.findMany({
    where: { orderId: order.id, status: { in: ["creating", "open", "complete"] } },
  });
  if (checkouts.some(({ status }) => status === "complete")) return "under_way";
  const [current] = checkouts;
  if (current) {
    const shortest = current.url === null ? SHORTEST_TO_MAKE_MS : SHORTEST_USE_MS;
    const isOver = current.expiresAt.getTime() - now.getTime() <= shortest;
    return isOver ? { ending: current.id } : { order, checkout: current, url: current.url };
  }
  // Seats are held as long as their payment page is open, and no longer.
  const until = order.about === "seats" ? order.expiresAt : null;
  if (until !== null && until.getTime() - now.getTime() <= SHORTEST_TO_MAKE_MS) return "not_payable";
  const checkout = newCheckout(order.id, now, until);
  await tx.checkoutSession.createMany({ data: checkout });
  return { order, checkout, url: null };
}

/** Ends a session that is nearly over, so that never two can be paid. False when Stripe cannot be reached. */
async function endBefore(checkoutId: string): Promise<boolean> {
  try {
    await closeCheckout(checkoutId);
    return true;
  } catch (error) {
    if (paymentsProblem(error) === null) throw error;
    return false;
  }
}

async function openCheckout(
  order: OrderToPay,
  lines: readonly LineToPay[],
  checkout: Checkout,
): Promise<Result<{ url: string }, "payments_unreachable">> {
  try {
    return await opened(checkout.id, await createCheckoutSession(checkoutRequest(order, lines, checkout)));
  } catch (error) {
    const problem = paymentsProblem(error);
    log.warn({ part: "payments", checkout: checkout.id, problem, ...describeError(error) });
    if (problem === null) throw error;
    // A refusal will be the same again: the next try makes a new session. An unknown outcome keeps its key.
    if (problem === "refused") await giveUp(checkout.id);
    const isOld = Date.now() - checkout.createdAt.getTime() > CALLS_END_AFTER_MS;
    return problem === "unknown_outcome" && isOld ? lookUp(checkout) : refuse("payments_unreachable");
  }
}

/** For a key that keeps answering 500: what was made with it is found, or the next try may use a new one. */
async function lookUp(checkout: Checkout): Promise<Result<{ url: string }, "payments_unreachable">> {
  try {
    const made = await findCheckoutSession(checkout.id, checkout.createdAt);
    if (made !== null) return await opened(checkout.id, made);
    await giveUp(checkout.id);
  } catch (error) {
    if (paymentsProblem(error) === null) throw error;
  }
  return refuse("payments_unreachable");
}

async function opened(checkoutId: string, made: OpenCheckoutSession): Promise<{ ok: true; value: { url: string } }> {
  await database().$executeRaw`
    UPDATE checkout_session SET status = 'open', provider_id = ${made.id}, url = ${made.url}
     WHERE id = ${checkoutId}::uuid AND status = 'creating'`;
  return succeed({ url: made.url });
}

async function giveUp(checkoutId: string): Promise<void> {
  await database().checkoutSession.updateMany({
    where: { id: checkoutId, status: "creating" },
    data: { status: "failed" },
  });
}
