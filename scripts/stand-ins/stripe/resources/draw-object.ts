import type { EventRecord } from "../records.ts";
import { drawCharge } from "./charge.ts";
import { drawCheckoutSession } from "./checkout-session.ts";
import { drawCreditNote } from "./credit-note.ts";
import { drawCashTransaction, drawCustomer } from "./customer.ts";
import { drawInvoice, drawInvoicePayment } from "./invoice.ts";
import { drawPaymentIntent } from "./payment-intent.ts";
import { drawRefund } from "./refund.ts";

/** The whole Stripe object of a record. A new kind of object is one more line here. */
export function drawObject({ object, record }: EventRecord["subject"]): object {
  switch (object) {
    case "checkout.session":
      return drawCheckoutSession(record);
    case "payment_intent":
      return drawPaymentIntent(record);
    case "charge":
      return drawCharge(record);
    case "refund":
      return drawRefund(record);
    case "customer":
      return drawCustomer(record);
    case "invoice":
      return drawInvoice(record);
    case "invoice_payment":
      return drawInvoicePayment(record);
    case "credit_note":
      return drawCreditNote(record);
    case "customer_cash_balance_transaction":
      return drawCashTransaction(record);
  }
}
