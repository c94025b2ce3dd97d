import { StatusTag, type StatusTone } from "#app/_components/status-tag.tsx";
import type { ProposalStatus } from "#domain/training/proposal-life.ts";

const WORDS: Record<ProposalStatus, { label: string; tone: StatusTone }> = {
  draft: { label: "Draft", tone: "waiting" },
  sent: { label: "Sent", tone: "active" },
  accepted: { label: "Accepted", tone: "good" },
  declined: { label: "Declined", tone: "neutral" },
  superseded: { label: "Replaced", tone: "neutral" },
  lapsed: { label: "Over", tone: "neutral" },
};

export function ProposalStatusTag({ status }: { status: ProposalStatus }) {
  const { label, tone } = WORDS[status];
  return <StatusTag tone={tone}>{label}</StatusTag>;
}
