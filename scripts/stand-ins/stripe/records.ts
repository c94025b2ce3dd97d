import type { Delivery } from "../shared/start-delivering.ts";
import type {
  CashBalanceRecord,
  CashMovementRecord,
  CustomerRecord,
  ProductRecord,
  TaxRateRecord,
} from "./customer-records.ts";
import type { CreditNoteRecord, InvoiceItemRecord, InvoicePaymentRecord, InvoiceRecord } from "./invoice-records.ts";
import type { BalanceTransactionRecord, DisputeRecord, PaymentRecordRecord, PayoutRecord } from "./money-records.ts";

/**
 * What the stand-in keeps. Each record holds only what varies; `resources/` draws the whole Stripe object from it.
 * A record is never changed in place: a change puts a new one, so an event can keep the old one as its snapshot.
 */
export type LineRecord = {
  id: string;
  name: string;
  quantity: number;
  unitAmount: number;
  priceId: string;
  productId: string;
};

export type PaymentMethod = "card" | "bank";

export type SessionRecord = {
  id: string;
  created: number;
  url: string;
  status: "open" | "complete" | "expired";
  paymentStatus: "paid" | "unpaid";
  expiresAt: number;
  currency: string;
  lines: LineRecord[];
  amountTotal: number;
  clientReferenceId: string | null;
  customerEmail: string | null;
  metadata: Record<string, string>;
  intent: IntentRequest;
  successUrl: string;
  cancelUrl: string | null;
  locale: string | null;
  submitType: string | null;
  paymentIntentId: string | null;
  payer: Payer | null;
};

export type Payer = { name: string; email: string };

/** What the shop asked for a payment that a Checkout Session or an invoice will make. */
export type IntentRequest = {
  description: string | null;
  metadata: Record<string, string>;
  receiptEmail: string | null;
  descriptorSuffix: string | null;
};

export type PaymentIntentRecord = IntentRequest & {
  id: string;
  created: number;
  amount: number;
  amountReceived: number;
  currency: string;
  customerId: string | null;
  status: "requires_payment_method" | "processing" | "succeeded" | "canceled";
  method: PaymentMethod;
  latestChargeId: string | null;
  failure: Failure | null;
  canceledAt: number | null;
};

export type Failure = { code: string; declineCode: string | null; message: string };

export type ChargeRecord = IntentRequest & {
  id: string;
  created: number;
  amount: number;
  amountRefunded: number;
  currency: string;
  customerId: string | null;
  balanceTransactionId: string | null;
  isDisputed: boolean;
  status: "succeeded" | "pending" | "failed";
  method: PaymentMethod;
  paymentIntentId: string;
  payer: Payer;
  failure: Failure | null;
};

export type RefundRecord = {
  id: string;
  created: number;
  amount: number;
  currency: string;
  status: "pending" | "succeeded" | "failed";
  reason: string | null;
  metadata: Record<string, string>;
  /** Both null where a customer's cash balance is given back. */
  chargeId: string | null;
  paymentIntentId: string | null;
  customerId: string | null;
  balanceTransactionId: string | null;
  failureTransactionId: string | null;
  failureReason: string | null;
};

/** The records that are drawn as Stripe objects, by the name Stripe gives the object. */
export type ObjectRecords = {
  "checkout.session": SessionRecord;
  payment_intent: PaymentIntentRecord;
  charge: ChargeRecord;
  refund: RefundRecord;
  customer: CustomerRecord;
  tax_rate: TaxRateRecord;
  product: ProductRecord;
  invoice: InvoiceRecord;
  invoiceitem: InvoiceItemRecord;
  invoice_payment: InvoicePaymentRecord;
  payment_record: PaymentRecordRecord;
  credit_note: CreditNoteRecord;
  cash_balance: CashBalanceRecord;
  customer_cash_balance_transaction: CashMovementRecord;
  dispute: DisputeRecord;
  balance_transaction: BalanceTransactionRecord;
  payout: PayoutRecord;
};

export type ObjectName = keyof ObjectRecords;

/** An event with the record as it was then. */
export type EventRecord = {
  id: string;
  created: number;
  type: string;
  subject: { [Name in ObjectName]: { object: Name; record: ObjectRecords[Name] } }[ObjectName];
  requestId: string | null;
  idempotencyKey: string | null;
  dropped: boolean;
};

/** An answer given under an idempotency key. */
export type AnswerRecord = { id: string; fingerprint: string; status: number; body: string; requestId: string };

export type Records = ObjectRecords & { event: EventRecord; delivery: Delivery; answer: AnswerRecord };
