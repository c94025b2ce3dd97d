/** What a movement of the account's money at Stripe is to a bookkeeper. */
export type MovementKind = "payment" | "refund" | "dispute" | "fee" | "payout" | "other";

/** Stripe's `reporting_category`. What is not here is "other", and shown to staff. */
const CATEGORIES: Record<string, MovementKind> = {
  charge: "payment",
  charge_failure: "payment",
  refund: "refund",
  refund_failure: "refund",
  dispute: "dispute",
  dispute_reversal: "dispute",
  fee: "fee",
  network_cost: "fee",
  tax: "fee",
  payout: "payout",
  payout_reversal: "payout",
};

export function movementKind(category: string): MovementKind {
  return Object.hasOwn(CATEGORIES, category) ? (CATEGORIES[category] ?? "other") : "other";
}

/** The categories that need nothing of ours beside them: what Stripe takes, and what it sends to our bank. */
export const STRIPES_OWN = Object.keys(CATEGORIES).filter((each) => ["fee", "payout"].includes(movementKind(each)));

/** Movements of one day and category, summed up. Money is in pence; what left is below nothing, but a fee is not. */
export type MovementSum = {
  /** `2026-11-26`, in the United Kingdom. */
  day: string;
  category: string;
  of: "card" | "invoice" | "nothing";
  amountPence: number;
  feePence: number;
};

/** The account's money at Stripe through a month, in pence. All but the fees are what they add to the balance. */
export type MonthAtStripe = {
  openingPence: number;
  cardPence: number;
  invoicePence: number;
  /** Payments that are no order's and no invoice's. */
  unknownPence: number;
  refundsPence: number;
  disputesPence: number;
  /** What Stripe took, of each movement and by itself; above nothing. */
  feesPence: number;
  otherPence: number;
  payoutsPence: number;
  closingPence: number;
};

/** Sums a month up. Opening, what came and went, and closing always add up. */
export function monthAtStripe(openingPence: number, sums: readonly MovementSum[]): MonthAtStripe {
  const pence = (kind: MovementKind, of?: MovementSum["of"]) =>
    sums
      .filter((each) => movementKind(each.category) === kind && (of === undefined || each.of === of))
      .reduce((sum, { amountPence }) => sum + amountPence, 0);
  const taken = sums.reduce((sum, { feePence }) => sum + feePence, 0);
  return {
    openingPence,
    cardPence: pence("payment", "card"),
    invoicePence: pence("payment", "invoice"),
    unknownPence: pence("payment", "nothing"),
    refundsPence: pence("refund"),
    disputesPence: pence("dispute"),
    feesPence: taken - pence("fee"),
    otherPence: pence("other"),
    payoutsPence: pence("payout"),
    closingPence: sums.reduce((sum, { amountPence, feePence }) => sum + amountPence - feePence, openingPence),
  };
}
