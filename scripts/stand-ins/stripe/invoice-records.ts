import type Stripe from "stripe";

export type LineTax = { rateId: string; inclusive: boolean; amount: number; taxable: number };

/** One invoice item, which is also the line of its invoice: `id` is the one, `lineId` the other. */
export type InvoiceItemRecord = {
  id: string;
  lineId: string;
  created: number;
  customerId: string;
  invoiceId: string | null;
  description: string | null;
  quantity: number;
  unitAmount: string | null;
  amount: number;
  priceId: string | null;
  productId: string | null;
  taxRateIds: string[];
  taxes: LineTax[];
  metadata: Record<string, string>;
};

export type InvoiceRecord = {
  id: string;
  created: number;
  status: "draft" | "open" | "paid" | "uncollectible" | "void";
  customerId: string;
  customer: { name: string | null; email: string | null; phone: string | null; address: Stripe.Address | null };
  currency: "gbp";
  autoAdvance: boolean;
  daysUntilDue: number | null;
  dueDate: number | null;
  customFields: { name: string; value: string }[];
  description: string | null;
  footer: string | null;
  metadata: Record<string, string>;
  /** Null where the account's own settings hold. */
  methods: InvoiceMethod[] | null;
  takesBankTransfer: boolean;
  lines: InvoiceItemRecord[];
  number: string | null;
  /** Where its pages stand. */
  host: string;
  /** Paid through Stripe, and by other ways. */
  amountPaid: number;
  paidOffStripe: number;
  creditedBefore: number;
  creditedAfter: number;
  creditNotes: number;
  paymentIds: string[];
  attempts: number;
  finalizedAt: number | null;
  paidAt: number | null;
  voidedAt: number | null;
  uncollectibleAt: number | null;
  isOverdueTold: boolean;
};

export type InvoiceMethod = "card" | "customer_balance";

/** One way in which an invoice is, was or would have been paid. */
export type InvoicePaymentRecord = {
  id: string;
  created: number;
  invoiceId: string;
  /** The one or the other is not null: what came through Stripe, or what was reported to it. */
  paymentIntentId: string | null;
  paymentRecordId: string | null;
  status: "open" | "paid" | "canceled";
  amountRequested: number;
  amountPaid: number | null;
  paidAt: number | null;
  canceledAt: number | null;
};

export type CreditNoteLineRecord = {
  id: string;
  invoiceLineId: string | null;
  description: string | null;
  quantity: number | null;
  unitAmount: string | null;
  amount: number;
  taxRateIds: string[];
  taxes: LineTax[];
  metadata: Record<string, string>;
};

export type CreditNoteRecord = {
  id: string;
  created: number;
  number: string;
  invoiceId: string;
  customerId: string;
  host: string;
  lines: CreditNoteLineRecord[];
  total: number;
  /** How much lessened what was due; the rest was given back, or credited outside Stripe. */
  beforePayment: number;
  outOfBand: number;
  refunds: { refundId: string; amount: number }[];
  reason: string | null;
  memo: string | null;
  metadata: Record<string, string>;
};
