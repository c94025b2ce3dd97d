import Stripe from "stripe";
import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

export type InvoiceLine = {
  id: string;
  description: string;
  copies: number;
  unitPricePence: number;
  /** Stripe's id of its rate of VAT; null where the charity is not VAT registered. */
  taxRateId: string | null;
};

export type InvoiceRequest = {
  /** Our own id of the invoice; Stripe gives it back, and it is the key of every call. */
  invoiceId: string;
  customerId: string;
  purchaseOrderNumber: string | null;
  /** What it is for, above its lines. */
  description: string;
  /** Who writes it, below its lines. */
  footer: string | null;
  daysUntilDue: number;
  /** Part of every key: a new one only after what was done with the former has been looked up. */
  turn: number;
  lines: readonly InvoiceLine[];
};

/** Stripe's limits of a field that is printed on an invoice. */
const FIELD_NAME = "PO number";
const LONGEST_VALUE = 140;

const made = z.object({ id: z.string() }).transform(({ id }) => id);

/**
 * Writes an invoice in pounds at Stripe, still a draft without lines, and gives its id. It is payable by card or by UK bank
 * transfer, and Stripe sends no email of it: we do. Safe to repeat for a day. Throws as `paymentsProblem` tells.
 */
export async function createInvoice(request: InvoiceRequest): Promise<string> {
  const { invoiceId, customerId, purchaseOrderNumber, description, footer, daysUntilDue, turn } = request;
  const parameters: Stripe.InvoiceCreateParams = {
    customer: customerId,
    collection_method: "send_invoice",
    days_until_due: daysUntilDue,
    auto_advance: false,
    currency: "gbp",
    pending_invoice_items_behavior: "exclude",
    description,
    ...(footer === null ? {} : { footer }),
    ...(purchaseOrderNumber === null
      ? {}
      : { custom_fields: [{ name: FIELD_NAME, value: purchaseOrderNumber.slice(0, LONGEST_VALUE) }] }),
    metadata: { invoiceId },
    payment_settings: {
      payment_method_types: ["card", "customer_balance"],
      payment_method_options: {
        customer_balance: { funding_type: "bank_transfer", bank_transfer: { type: "gb_bank_transfer" } },
      },
    },
  };
  const idempotencyKey = `invoice:${invoiceId}:${turn}`;
  return readReply(made, await stripe().invoices.create(parameters, { idempotencyKey }));
}

/**
 * Adds the lines to a draft, but for those that are `there` already, and makes it an invoice that is owed. Safe to repeat for
 * a day. Throws as `paymentsProblem` tells.
 */
export async function finishInvoice(
  providerId: string,
  request: InvoiceRequest,
  there: readonly string[],
): Promise<void> {
  const { invoiceId, customerId, lines, turn } = request;
  // One after another: Stripe prints them in the order in which they came.
  for (const { id, description, copies, unitPricePence, taxRateId } of lines.filter(
    (line) => !there.includes(line.id),
  )) {
    const item = {
      customer: customerId,
      invoice: providerId,
      currency: "gbp",
      description,
      quantity: copies,
      unit_amount_decimal: Stripe.Decimal.from(unitPricePence),
      ...(taxRateId === null ? {} : { tax_rates: [taxRateId] }),
      metadata: { invoiceLineId: id },
    };
    await stripe().invoiceItems.create(item, { idempotencyKey: `invoice_line:${id}:${turn}` });
  }
  const idempotencyKey = `invoice_issued:${invoiceId}:${turn}`;
  await stripe().invoices.finalizeInvoice(providerId, { auto_advance: false }, { idempotencyKey });
}
