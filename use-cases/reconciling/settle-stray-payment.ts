import { invoiceOfPayment } from "#adapters/payments/invoice-of-payment.ts";
import { settleInvoice } from "#use-cases/invoicing/settle-invoice.ts";
import { settlePaymentIntent } from "#use-cases/ordering/settle-payment-intent.ts";
import { settleRefunds } from "#use-cases/ordering/settle-refunds.ts";

/**
 * Finds the Checkout Session or the invoice of ours that a payment at Stripe was made for, and settles that, with what went
 * back of it. Answers `unknown` for a payment of something else: that is not ours to keep.
 */
export async function settleStrayPayment(paymentIntentId: string): Promise<"settled" | "unknown"> {
  if ((await settlePaymentIntent(paymentIntentId)) === "settled") return "settled";
  const invoiceId = await invoiceOfPayment(paymentIntentId);
  if (invoiceId === null || (await settleInvoice(invoiceId)) === "unknown") return "unknown";
  return settleRefunds(paymentIntentId);
}
