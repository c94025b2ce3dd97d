import type Stripe from "stripe";

export type CustomerRecord = {
  id: string;
  created: number;
  name: string | null;
  email: string | null;
  phone: string | null;
  description: string | null;
  address: Stripe.Address | null;
  metadata: Record<string, string>;
  preferredLocales: string[];
  /** What the numbers of this customer's invoices begin with, and the next one's count. */
  invoicePrefix: string;
  nextInvoice: number;
};

export type TaxRateRecord = {
  id: string;
  created: number;
  active: boolean;
  country: string | null;
  description: string | null;
  displayName: string;
  inclusive: boolean;
  jurisdiction: string | null;
  metadata: Record<string, string>;
  percentage: number;
  taxType: string | null;
};

export type ProductRecord = {
  id: string;
  created: number;
  active: boolean;
  name: string;
  description: string | null;
  metadata: Record<string, string>;
};

/** What a customer has sent by bank and no invoice has taken yet, and the account they send it to. Its id is theirs. */
export type CashBalanceRecord = {
  id: string;
  available: number;
  account: { sortCode: string; accountNumber: string };
};

/** One change of a cash balance. What `kind` needs is not null. */
export type CashMovementRecord = {
  id: string;
  created: number;
  customerId: string;
  kind: "funded" | "applied_to_payment" | "return_initiated" | "return_canceled";
  netAmount: number;
  endingBalance: number;
  reference: string | null;
  senderName: string | null;
  paymentIntentId: string | null;
};
