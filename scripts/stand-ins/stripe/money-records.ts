/** Money that came without Stripe, as the shop reported it. It is never taken back. */
export type PaymentRecordRecord = {
  id: string;
  created: number;
  amount: number;
  customerId: string | null;
  displayName: string | null;
  customType: string | null;
  reference: string | null;
  description: string | null;
  metadata: Record<string, string>;
};

/** One movement of the account's money at Stripe, in pence. */
export type BalanceTransactionRecord = {
  id: string;
  created: number;
  type: "charge" | "payment" | "refund" | "payment_refund" | "refund_failure" | "adjustment" | "stripe_fee" | "payout";
  amount: number;
  fee: number;
  sourceId: string | null;
  description: string | null;
  /** The payout that took it to the bank. */
  payoutId: string | null;
};

export type DisputeRecord = {
  id: string;
  created: number;
  amount: number;
  chargeId: string;
  paymentIntentId: string;
  reason: string;
  status: "needs_response" | "under_review" | "won" | "lost";
  dueBy: number;
  movements: BalanceTransactionRecord[];
};

export type PayoutRecord = {
  id: string;
  created: number;
  amount: number;
  status: "pending" | "paid";
  balanceTransactionId: string;
};
