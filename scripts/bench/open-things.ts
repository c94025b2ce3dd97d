import { randomUUID } from "node:crypto";
import { moveDispute, openDispute } from "#scripts/stand-ins/stripe/life/dispute-charge.ts";
import { payInvoice } from "#scripts/stand-ins/stripe/life/pay-invoice.ts";
import { payByCard } from "#scripts/stand-ins/stripe/life/pay-session.ts";
import { receiveTransfer } from "#scripts/stand-ins/stripe/life/receive-transfer.ts";
import { settleRefund } from "#scripts/stand-ins/stripe/life/refund-charge.ts";
import { StillStripe } from "./open-at-stripe.ts";

/** How many of each are open: ten thousand, with the customers of the invoices, two of which are each one's. */
const COUNTS = { dispute: 200, refund: 1_500, checkout: 4_800, invoice: 2_000, begun_invoice: 200 };
const CREDIT_NOTES = 300;
export const OPEN = Object.values(COUNTS).reduce((sum, count) => sum + count, CREDIT_NOTES + COUNTS.invoice / 2);
/** One of so many is another at Stripe than here. */
const DIFFERS = 10;
export const DIFFERENT = OPEN / DIFFERS;

export const PRICE_PENCE = 1_000;
export const CREDIT_PENCE = 500;

/** Something that is open, with the ids that it has here and at Stripe. */
export type OpenThing = {
  kind: keyof typeof COUNTS;
  at: Date;
  copies: number;
  /** Of its checkout, refund or invoice. */
  id: string;
  providerId: string | null;
  paymentIntentId: string | null;
  organisationId: string | null;
  customerId: string | null;
  creditNoteId: string | null;
};

const PAYER = { name: "A Customer", email: "customer@example.org" };
const NOTHING = { providerId: null, paymentIntentId: null, organisationId: null, customerId: null, creditNoteId: null };

/** Fills a stand-in's store, which nobody has open, with what is open: most of it as it is here, a tenth not. */
export function openThings(folder: string): OpenThing[] {
  const stripe = new StillStripe(folder);
  const things: OpenThing[] = [];
  for (const [kind, count] of Object.entries(COUNTS) as [keyof typeof COUNTS, number][])
    for (let n = 0; n < count; n += 1) {
      const at = stripe.ago((count - n) * SECONDS_APART[kind]);
      const thing: OpenThing = { ...NOTHING, kind, at, copies: 1 + (n % 9), id: randomUUID() };
      const isOther = n % DIFFERS === 0;
      const former = kind === "begun_invoice" ? things.filter((each) => each.kind === "invoice")[n] : things.at(-1);
      things.push({ ...thing, ...MAKE[kind](stripe, thing, { n, isOther, former }) });
      if (n % 100 === 0) stripe.commit();
    }
  stripe.ago(0);
  stripe.close();
  return things;
}

/** Card orders wait for a day at most; what is begun was begun a moment ago, and is nobody's to pick up yet. */
const SECONDS_APART = { dispute: 10_000, refund: 400, checkout: 15, invoice: 1_000, begun_invoice: 0.2 };

type Turn = { n: number; isOther: boolean; former: OpenThing | undefined };
type Make = (stripe: StillStripe, thing: OpenThing, turn: Turn) => Partial<OpenThing>;

const MAKE: Record<OpenThing["kind"], Make> = {
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
