import { randomUUID } from "node:crypto";
import { moveDispute, openDispute } from "#scripts/stand-ins/stripe/life/dispute-charge.ts";
import { payInvoice } from "#scripts/stand-ins/stripe/life/pay-invoice.ts";
import { payByCard } from "#scripts/stand-ins/stripe/life/pay-session.ts";
import { receiveTransfer } from "#scripts/stand-ins/stripe/life/receive-transfer.ts";
import { settleRefund } from "#scripts/stand-ins/stripe/life/refund-charge.ts";
import type { StillStripe } from "./open-at-stripe.ts";
import { CREDIT_NOTES, CREDIT_PENCE, DIFFERS, type OpenThing, PRICE_PENCE } from "./open-thing.ts";

/** Which of its kind it is, whether it is another at Stripe than here, and what its customer is taken from. */
type Turn = { n: number; isOther: boolean; former: OpenThing | undefined };
type Make = (stripe: StillStripe, thing: OpenThing, turn: Turn) => Partial<OpenThing>;

const PAYER = { name: "A Customer", email: "customer@example.org" };

/** Makes one open thing of each kind at Stripe, and answers its ids. */
export const MAKE: Record<OpenThing["kind"], Make> = {
  checkout: (stripe, thing, { isOther }) => {
    const providerId = checkout(stripe, thing, 86_000);
    if (isOther) pay(stripe, providerId);
    return { providerId };
  },
  refund: (stripe, thing, { isOther }) => {
    const paymentIntentId = pay(stripe, checkout(stripe, thing));
    const form = { payment_intent: paymentIntentId, amount: PRICE_PENCE, "metadata[refundId]": thing.id };
    const providerId = stripe.post("/v1/refunds", form);
    const made = stripe.world.store.get("refund", providerId);
    if (isOther && made) settleRefund(stripe.world, made, "succeeds");
    return { providerId, paymentIntentId };
  },
  dispute: (stripe, thing, { isOther }) => {
    const paymentIntentId = pay(stripe, checkout(stripe, thing));
    const [charge] = stripe.world.store.by("charge", "paymentIntentId", paymentIntentId);
    if (!charge) throw new Error("a payment without a charge");
    const dispute = openDispute(stripe.world, charge, "fraudulent");
    if (isOther) moveDispute(stripe.world, dispute, "won");
    return { providerId: dispute.id, paymentIntentId };
  },
  invoice: (stripe, thing, { n, isOther, former }) => {
    const isSecond = n % 2 === 1;
    const customerId = isSecond ? (former?.customerId ?? "") : stripe.post("/v1/customers", CUSTOMER);
    const organisationId = isSecond ? (former?.organisationId ?? null) : randomUUID();
    const providerId = issue(stripe, thing, customerId);
    if (isOther) payOpen(stripe, providerId);
    // More than nothing, and less than any invoice asks for.
    if (n % (2 * DIFFERS) === 4) receiveTransfer(stripe.world, { customerId, amount: 700, reference: "" });
    return { customerId, organisationId, providerId, creditNoteId: credit(stripe, providerId, n) };
  },
  begun_invoice: (stripe, thing, { isOther, former }) => {
    const customerId = former?.customerId ?? "";
    if (isOther) issue(stripe, thing, customerId);
    return { customerId, organisationId: former?.organisationId ?? null };
  },
};

const CUSTOMER = { name: "A service", email: "accounts@example.org" };

function checkout(stripe: StillStripe, { id, copies }: OpenThing, openSeconds = 3_600): string {
  return stripe.post("/v1/checkout/sessions", {
    mode: "payment",
    client_reference_id: id,
    "line_items[0][quantity]": copies,
    "line_items[0][price_data][currency]": "gbp",
    "line_items[0][price_data][unit_amount]": PRICE_PENCE,
    "line_items[0][price_data][product_data][name]": "Guide",
    "payment_intent_data[metadata][checkoutId]": id,
    success_url: "http://127.0.0.1/",
    expires_at: Math.floor(Date.now() / 1000) + stripe.world.clockAheadSeconds + openSeconds,
  });
}

function pay({ world }: StillStripe, sessionId: string): string {
  const session = world.store.get("checkout.session", sessionId);
  return (session && payByCard(world, session, PAYER).paymentIntentId) ?? "";
}

function issue(stripe: StillStripe, { id, copies }: OpenThing, customer: string): string {
  const about = { collection_method: "send_invoice", days_until_due: 30, "metadata[invoiceId]": id };
  const invoice = stripe.post("/v1/invoices", { customer, ...about });
  const price = { currency: "gbp", quantity: copies, unit_amount_decimal: PRICE_PENCE };
  stripe.post("/v1/invoiceitems", { customer, invoice, description: "Guide", ...price });
  return stripe.post(`/v1/invoices/${invoice}/finalize`, {});
}

function payOpen({ world }: StillStripe, invoiceId: string): void {
  const invoice = world.store.get("invoice", invoiceId);
  if (invoice) payInvoice(world, invoice, "card", PAYER);
}

/** Some invoices have a credit note that is being made, and a tenth of these are made already. */
function credit(stripe: StillStripe, invoice: string, n: number): string | null {
  if (n % 6 !== 1 || n >= 6 * CREDIT_NOTES) return null;
  const creditNoteId = randomUUID();
  const isMade = n % (6 * DIFFERS) === 1;
  stripe.ago(10);
  if (isMade)
    stripe.post("/v1/credit_notes", { invoice, amount: CREDIT_PENCE, "metadata[creditNoteId]": creditNoteId });
  return creditNoteId;
}
