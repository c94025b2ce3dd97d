import { randomUUID } from "node:crypto";
import type Stripe from "stripe";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { refundOrder } from "#use-cases/ordering/refund-order.ts";
import { approvedOrder, invoiceOf } from "./invoices.ts";
import { granted } from "./results.ts";
import type { StripeStandIn } from "./stripe-stand-in.ts";

/** An organisation that nobody knows orders by invoice, a colleague approves it, and it pays once the invoice is issued. */
export async function buyByInvoice(stripe: StripeStandIn, by: StaffMember): Promise<void> {
  const order = await approvedOrder(by, { copies: "1", organisationName: `Service ${randomUUID().slice(0, 8)}` });
  const providerId = await soon("its invoice", async () => {
    const invoice = await invoiceOf(order);
    return invoice.status === "open" ? invoice.providerId : null;
  });
  await stripe.payInvoice(providerId, "paid");
}

/** A colleague gives a pound of an order by card back, as soon as the shop knows of its money. */
export async function giveAPoundBack(sessionId: string, by: StaffMember): Promise<void> {
  const reference = await soon("its money", async () => {
    const { order } = await database().checkoutSession.findFirstOrThrow({
      where: { providerId: sessionId },
      select: { order: { select: { reference: true, status: true } } },
    });
    return order.status === "accepted" ? order.reference : null;
  });
  const amount = { pence: 100 };
  granted(await refundOrder({ reference, amount, reason: "A bent cover", formKey: randomUUID() }, by));
}

/** The bank of whoever paid takes the payment back. */
export async function disputeOf(sessionId: string, stripe: StripeStandIn, dashboard: Stripe): Promise<void> {
  const { payment_intent } = await dashboard.checkout.sessions.retrieve(sessionId);
  const [charge] = (await dashboard.charges.list({ payment_intent: String(payment_intent) })).data;
  if (!charge) throw new Error("nothing was paid");
  await stripe.openDispute(charge.id);
}

async function soon<Value>(what: string, look: () => Promise<Value | null>): Promise<Value> {
  // A job that a killed process had is taken up again within three minutes.
  const until = Date.now() + 200_000;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > until) throw new Error(`the shop does not know ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
