import { StatusTag, type StatusTone } from "#app/_components/status-tag.tsx";
import { type InvoiceMoney, type Standing, standingOf } from "#domain/invoicing/standing.ts";

const STANDING_WORDS: Record<Standing, { label: string; tone: StatusTone }> = {
  being_made: { label: "Being made", tone: "waiting" },
  due: { label: "To be paid", tone: "active" },
  part_paid: { label: "Part paid", tone: "waiting" },
  overdue: { label: "Overdue", tone: "problem" },
  paid: { label: "Paid", tone: "good" },
  credited: { label: "Credited", tone: "neutral" },
  overpaid: { label: "Paid too much", tone: "problem" },
  written_off: { label: "Written off", tone: "neutral" },
  void: { label: "Void", tone: "neutral" },
};

/** An invoice's standing in a word or two. One that is wished void is as good as void. */
export function InvoiceStanding({ invoice, now }: { invoice: InvoiceMoney & { isVoidAsked: boolean }; now: Date }) {
  const { label, tone } = STANDING_WORDS[standingOf(asPeopleSee(invoice), now)];
  return <StatusTag tone={tone}>{label}</StatusTag>;
}

export function asPeopleSee<Invoice extends InvoiceMoney & { isVoidAsked: boolean }>(invoice: Invoice): Invoice {
  return invoice.isVoidAsked && invoice.status === "open" ? { ...invoice, status: "void" } : invoice;
}
