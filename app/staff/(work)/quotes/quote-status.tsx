import { StatusTag, type StatusTone } from "#app/_components/status-tag.tsx";
import type { QuoteStatus } from "#domain/quoting/quote-life.ts";

/** What staff call the states of a quote. */
export const QUOTE_WORDS: Record<QuoteStatus, { label: string; tone: StatusTone }> = {
  draft: { label: "Draft", tone: "waiting" },
  sent: { label: "Sent", tone: "active" },
  accepted: { label: "Accepted", tone: "good" },
  declined: { label: "Declined", tone: "neutral" },
  superseded: { label: "Replaced", tone: "neutral" },
  lapsed: { label: "Over", tone: "neutral" },
};

export function QuoteStatusTag({ status }: { status: QuoteStatus }) {
  const { label, tone } = QUOTE_WORDS[status];
  return <StatusTag tone={tone}>{label}</StatusTag>;
}
