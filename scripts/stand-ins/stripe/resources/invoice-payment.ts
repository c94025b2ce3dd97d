import type Stripe from "stripe";
import type { InvoicePaymentRecord } from "../invoice-records.ts";

/** An Invoice Payment as Stripe's API gives it. */
export function drawInvoicePayment(payment: InvoicePaymentRecord): Stripe.InvoicePayment {
  return {
    id: payment.id,
    object: "invoice_payment",
    amount_paid: payment.amountPaid,
    amount_requested: payment.amountRequested,
    created: payment.created,
    currency: "gbp",
    invoice: payment.invoiceId,
    is_default: payment.paymentIntentId !== null,
    livemode: false,
    payment:
      payment.paymentIntentId === null
        ? { payment_record: payment.paymentRecordId ?? "", type: "payment_record" }
        : { payment_intent: payment.paymentIntentId, type: "payment_intent" },
    status: payment.status,
    status_transitions: { canceled_at: payment.canceledAt, paid_at: payment.paidAt },
  };
}
