import { inDigits } from "#domain/digits.ts";
import type { Left, Mend, Reconciliation } from "#use-cases/reconciling/latest.ts";

const MENDS: Record<Mend["kind"], string> = {
  transfer: "What an organisation transferred",
  card_payment: "A card payment",
  payment: "A payment that only Stripe’s books told of",
  invoice: "An invoice",
  part: "A bank transfer that Stripe was not told of",
  refund: "A refund",
  credit_note: "A credit note",
  dispute: "A dispute",
};

export function mendWords(kind: Mend["kind"]): string {
  return MENDS[kind];
}

const REASONS: Record<Left["outcome"], string> = {
  unasked: "Stripe could not be asked about it, and is asked again within 15 minutes",
  unknown: "Stripe does not know it as one of ours",
};

/** Why something open was left as it was. */
export function reasonWords(outcome: Left["outcome"]): string {
  return REASONS[outcome];
}

/** How far a comparison is. */
export function lookedWords(looked: number, open: number): string {
  if (open === 0) return "What moved there is being read.";
  const of = inDigits(Math.max(open, looked));
  return `${inDigits(looked)} of ${of} payments, invoices, refunds and disputes that are open were looked at so far.`;
}

/** What could not be put right. */
export function leftWords({ unasked, unmended }: Pick<Reconciliation, "unasked" | "unmended">): string {
  const left = unasked + unmended;
  return left === 0
    ? "Nothing is left."
    : `${inDigits(left)} left: the reason stands here, or among the differences of its month.`;
}
