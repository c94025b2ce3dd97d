import { type Mapped, NOBODY_SEES, OFFICE, WITH_BOOKS, WITH_PERSON } from "./mapped.ts";

const AT_STRIPE: Mapped = {
  why: "the number by which Stripe knows the payment, customer or invoice; Stripe knows a name with it",
  who: `${OFFICE}; Stripe`,
  goes: "stays with the sum it belongs to: without Stripe it tells nothing",
};

const PURCHASE_ORDER: Mapped = {
  why: "an organisation's own number, for its invoice",
  who: `${OFFICE}; Stripe`,
  goes: WITH_BOOKS,
};

const INVOICE_LINK: Mapped = {
  why: "where the invoice or credit note can be read, at Stripe",
  who: `${OFFICE}; the person`,
  goes: WITH_BOOKS,
};

const STAFF_WORDS: Mapped = {
  why: "why a colleague did something; no customer's name belongs there",
  who: OFFICE,
  goes: "stays: what happened is never rewritten",
};

/** What of the books says more than sums: `Model.field` as in the schema. */
export const MONEY_MAP: Record<string, Mapped> = {
  "Order.purchaseOrderNumber": PURCHASE_ORDER,
  "Invoice.purchaseOrderNumber": PURCHASE_ORDER,
  "Organisation.name": {
    why: "an organisation whose order was approved: its next one needs no approval",
    who: OFFICE,
    goes: WITH_BOOKS,
  },
  "Organisation.nameKey": { why: "the same, as it is compared", who: NOBODY_SEES, goes: WITH_BOOKS },
  "Organisation.postcode": { why: "the same name elsewhere is another organisation", who: OFFICE, goes: WITH_BOOKS },
  "Organisation.providerId": AT_STRIPE,
  "CheckoutSession.url": { why: "Stripe's page on which an order is paid", who: "the person", goes: WITH_PERSON },
  "CheckoutSession.providerId": AT_STRIPE,
  "Payment.providerId": AT_STRIPE,
  "PaymentReport.providerId": AT_STRIPE,
  "Refund.providerId": AT_STRIPE,
  "Invoice.providerId": AT_STRIPE,
  "CreditNote.providerId": AT_STRIPE,
  "BalanceTransaction.sourceId": AT_STRIPE,
  "BalanceTransaction.paymentIntentId": AT_STRIPE,
  "BalanceTransaction.refundId": AT_STRIPE,
  "ProviderEvent.objectId": AT_STRIPE,
  "Invoice.payUrl": INVOICE_LINK,
  "Invoice.pdfUrl": INVOICE_LINK,
  "CreditNote.pdfUrl": INVOICE_LINK,
  "BankTransfer.reference": {
    why: "what the payer wrote with a transfer, to find the invoice",
    who: OFFICE,
    goes: WITH_BOOKS,
  },
  "Refund.reason": STAFF_WORDS,
  "CreditNote.reason": STAFF_WORDS,
};
