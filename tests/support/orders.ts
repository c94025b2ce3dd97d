import { database } from "#adapters/database/client.ts";
import { fillBasket } from "#domain/ordering/basket.ts";
import { checkOrderAnswers, type OrderAnswers } from "#domain/ordering/order-answers.ts";
import { placeOrder } from "#use-cases/ordering/place-order.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { settleCheckout } from "#use-cases/ordering/settle-checkout.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { aFormKey, granted } from "./results.ts";
import type { StripeStandIn } from "./stripe-stand-in.ts";

/** What a service in Leeds types to order 25 copies by card. */
export const ORDER_FORM = {
  copies: "25",
  organisationName: "Riverside Drug Service",
  contactName: "Sam Patel",
  email: "sam@riverside.example",
  addressLine1: "The Old Mill",
  town: "Leeds",
  postcode: "LS1 4AP",
  payBy: "card",
};

export type TestOrder = { id: string; token: string; reference: string; totalPence: number };
type Form = Record<string, string>;

/** The answers of a form that was filled in well, and the total that its check page shows, in pence. */
export async function orderAnswers(form: Form = {}): Promise<{ answers: OrderAnswers; totalPence: number }> {
  const onSale = await publicationsOnSale();
  const checked = checkOrderAnswers({ ...ORDER_FORM, ...form }, onSale);
  if (!checked.ok) throw new Error(`the form is wrong: ${JSON.stringify(checked.errors)}`);
  const { answers } = checked;
  const basket = fillBasket(new Map(Object.entries(answers.copies)), answers.sponsoredCopies, onSale);
  return { answers, totalPence: basket?.totalPence ?? 0 };
}

/** An order that was just placed. */
export async function anOrder(form: Form = {}, now = new Date()): Promise<TestOrder> {
  const { answers, totalPence } = await orderAnswers(form);
  const placed = await placeOrder({ formKey: aFormKey(), answers, seenTotalPence: totalPence, now });
  return orderBy(granted(placed).token);
}

async function orderBy(token: string): Promise<TestOrder> {
  return database().order.findUniqueOrThrow({
    where: { token },
    select: { id: true, token: true, reference: true, totalPence: true },
  });
}

/** Goes to Stripe's page for the order, and answers which Checkout Session stands there. */
export async function atTheTill(order: TestOrder, now = new Date()): Promise<string> {
  granted(await startPayment(order.token, now));
  const { providerId } = await database().checkoutSession.findFirstOrThrow({
    where: { orderId: order.id, status: "open" },
    select: { providerId: true },
  });
  return providerId ?? "";
}

/** Pays an order by card and lets the shop know. */
export async function paid(order: TestOrder, stripe: StripeStandIn): Promise<TestOrder & { sessionId: string }> {
  const sessionId = await atTheTill(order);
  await stripe.pay(sessionId, "paid");
  await settleCheckout(sessionId);
  return { ...order, sessionId };
}
