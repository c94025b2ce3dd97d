import type { Mend, Reconciliation } from "#use-cases/reconciling/latest.ts";

const MENDS: Record<Mend["kind"], string> = {
  transfer: "What an organisation transferred",
  card_payment: "A card payment",
  payment: "A payment that only Stripe’s books told of",
  invoice: "An invoice",
  refund: "A refund",
  credit_note: "A credit note",
  dispute: "A dispute",
};

export function mendWords(kind: Mend["kind"]): string {
  return MENDS[kind];
}

/** How far a comparison is. */
export function lookedWords(looked: number, open: number): string {
  if (open === 0) return "What moved there is being read.";
  const of = Math.max(open, looked).toLocaleString("en-GB");
  return `${looked.toLocaleString("en-GB")} of ${of} payments, invoices, refunds and disputes that are open were looked at so far.`;
}

/** What could not be put right. */
export function leftWords({ unasked, unmended }: Pick<Reconciliation, "unasked" | "unmended">): string {
  const left = [
    ...(unasked === 0 ? [] : [`Stripe could not be asked about ${unasked}: it is asked again within 15 minutes.`]),
    ...(unmended === 0
      ? []
      : [`${unmended} match nothing of ours, or could not be put right: see the differences below.`]),
  ];
  return left.length === 0 ? "Nothing is left." : left.join(" ");
}
