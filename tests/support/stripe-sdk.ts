import Stripe from "stripe";
import type { StripeStandIn } from "./stripe-stand-in.ts";

/** Stripe's own SDK, talking to a stand-in without trying anything again. */
export function sdkFor({ port }: Pick<StripeStandIn, "port">, key = "sk_test_anything"): Stripe {
  return new Stripe(key, { protocol: "http", host: "127.0.0.1", port, maxNetworkRetries: 0, telemetry: false });
}

/** A call that must be refused, with what the SDK makes of it. */
export async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Stripe.errors.StripeError)) throw new Error(`it was not refused: ${String(error)}`);
  const { code, param, statusCode, rawType, message } = error;
  return { code, param, statusCode, rawType, message };
}

/** A customer whom an invoice can be sent to. */
export function aCustomer(stripe: Stripe, changes: Stripe.CustomerCreateParams = {}): Promise<Stripe.Customer> {
  return stripe.customers.create({ name: "Anytown Council", email: "finance@example.org", ...changes });
}

/** A draft of one line for each price: so many copies, at so many pence. */
export async function aDraft(
  stripe: Stripe,
  customer: string,
  lines: [quantity: number, pence: number][],
  changes: Partial<Stripe.InvoiceCreateParams> = {},
): Promise<Stripe.Invoice> {
  const settings = { collection_method: "send_invoice", days_until_due: 30, auto_advance: false } as const;
  const { id } = await stripe.invoices.create({ customer, ...settings, ...changes });
  for (const [quantity, pence] of lines) {
    const unit_amount_decimal = Stripe.Decimal.from(String(pence));
    await stripe.invoiceItems.create({ customer, invoice: id, description: "Guide", quantity, unit_amount_decimal });
  }
  return stripe.invoices.retrieve(id);
}

/** An invoice that waits to be paid, of £8 a copy. */
export async function anOpenInvoice(stripe: Stripe, customer: string, copies: number): Promise<Stripe.Invoice> {
  const { id } = await aDraft(stripe, customer, [[copies, 800]]);
  return stripe.invoices.finalizeInvoice(id);
}

/** The types of what was told about an object, oldest first. */
export async function toldAbout(standIn: StripeStandIn, objectId: string): Promise<string[]> {
  const events = await standIn.events();
  return events.filter((event) => event.objectId === objectId).map(({ type }) => type);
}
