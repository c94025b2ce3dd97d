/** What the stand-in keeps of customers, invoices and bank transfers. Money is in pence, times are seconds since 1970. */
export type CustomerRecord = {
  id: string;
  created: number;
  name: string | null;
  email: string | null;
  metadata: Record<string, string>;
  preferredLocales: string[];
  /** Stands before the numbers of its invoices. */
  invoicePrefix: string;
  /** What it transferred and no invoice took up. */
  cash: number;
  /** The account that its transfers go to. */
  accountNumber: string;
  invoiceIds: string[];
  cashTransactionIds: string[];
};

export type InvoiceLineRecord = {
  id: string;
  itemId: string;
  description: string | null;
  quantity: number;
  unitAmount: number;
  metadata: Record<string, string>;
};

export type InvoiceRecord = {
  id: string;
  created: number;
  url: string;
  customerId: string;
  customerName: string | null;
  customerEmail: string | null;
  status: "draft" | "open" | "paid" | "void" | "uncollectible";
  number: string | null;
  description: string | null;
  footer: string | null;
  customFields: { name: string; value: string }[];
  metadata: Record<string, string>;
  daysUntilDue: number;
  dueAt: number | null;
  lines: InvoiceLineRecord[];
  paymentIds: string[];
  creditNoteIds: string[];
  amountPaid: number;
  amountPaidElsewhere: number;
  /** Credited before and after it was paid. */
  creditedBefore: number;
  creditedAfter: number;
  finalizedAt: number | null;
  paidAt: number | null;
  voidedAt: number | null;
};

export type InvoicePaymentRecord = {
  id: string;
  created: number;
  invoiceId: string;
  amountRequested: number;
  status: "open" | "paid" | "canceled";
  paymentIntentId: string;
  endedAt: number | null;
};

export type CreditNoteRecord = {
  id: string;
  created: number;
  url: string;
  invoiceId: string;
  customerId: string;
  number: string;
  amount: number;
  reason: string | null;
  memo: string | null;
  metadata: Record<string, string>;
  isAfterPayment: boolean;
  refunds: { refundId: string; amount: number }[];
  outOfBand: number;
};

export type CashTransactionRecord = {
  id: string;
  created: number;
  customerId: string;
  net: number;
  endingBalance: number;
} & ({ type: "funded"; reference: string | null } | { type: "applied_to_payment"; paymentIntentId: string });

/** The records that are drawn as Stripe objects, by the name Stripe gives the object. */
export type InvoicingRecords = {
  customer: CustomerRecord;
  invoice: InvoiceRecord;
  invoice_payment: InvoicePaymentRecord;
  credit_note: CreditNoteRecord;
  customer_cash_balance_transaction: CashTransactionRecord;
};

/** What its lines come to. */
export function totalOf({ lines }: Pick<InvoiceRecord, "lines">): number {
  return lines.reduce((sum, { quantity, unitAmount }) => sum + quantity * unitAmount, 0);
}

/** What it asks for once what was credited before it was paid is taken off. */
export function dueOf(invoice: InvoiceRecord): number {
  return totalOf(invoice) - invoice.creditedBefore;
}
