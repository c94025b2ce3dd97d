import type { EventRecord } from "../records.ts";
import { drawBalanceTransaction } from "./balance-transaction.ts";
import { drawCashBalance, drawCashMovement } from "./cash-balance.ts";
import { drawCharge } from "./charge.ts";
import { drawCheckoutSession } from "./checkout-session.ts";
import { drawCreditNote } from "./credit-note.ts";
import { drawCustomer } from "./customer.ts";
import { drawDispute } from "./dispute.ts";
import { drawInvoice } from "./invoice.ts";
import { drawInvoiceItem } from "./invoice-item.ts";
import { drawInvoicePayment } from "./invoice-payment.ts";
import { drawPaymentIntent } from "./payment-intent.ts";
import { drawPaymentRecord } from "./payment-record.ts";
import { drawPayout } from "./payout.ts";
import { drawProduct } from "./product.ts";
import { drawRefund } from "./refund.ts";
import { drawTaxRate } from "./tax-rate.ts";

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
    case "tax_rate":
      return drawTaxRate(record);
    case "product":
      return drawProduct(record);
    case "invoice":
      return drawInvoice(record);
    case "invoiceitem":
      return drawInvoiceItem(record);
    case "invoice_payment":
      return drawInvoicePayment(record);
    case "payment_record":
      return drawPaymentRecord(record);
    case "credit_note":
      return drawCreditNote(record);
    case "cash_balance":
      return drawCashBalance(record);
    case "customer_cash_balance_transaction":
      return drawCashMovement(record);
    case "dispute":
      return drawDispute(record);
    case "balance_transaction":
      return drawBalanceTransaction(record);
    case "payout":
      return drawPayout(record);
  }
}
