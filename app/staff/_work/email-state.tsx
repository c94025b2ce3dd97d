import { StatusTag, type StatusTone } from "#app/_components/status-tag.tsx";

export type EmailState = { status: "queued" | "sent" | "parked" | "dropped"; delivery: string | null };
type Words = { label: string; tone: StatusTone };

const DELIVERY: Record<string, Words> = {
  delivered: { label: "Delivered", tone: "good" },
  bounced: { label: "Bounced", tone: "problem" },
  complained: { label: "Marked as spam", tone: "problem" },
  failed: { label: "Not delivered", tone: "problem" },
};

const STATUS: Record<EmailState["status"], Words> = {
  queued: { label: "Waiting to be sent", tone: "waiting" },
  sent: { label: "Sent", tone: "active" },
  parked: { label: "Parked", tone: "problem" },
  dropped: { label: "Not sent", tone: "neutral" },
};

/** How far an email came, as the latest news has it. */
export function emailState({ status, delivery }: EmailState): Words {
  return (status === "sent" && delivery !== null && DELIVERY[delivery]) || STATUS[status];
}

export function EmailStateTag({ email }: { email: EmailState }) {
  const { label, tone } = emailState(email);
  return <StatusTag tone={tone}>{label}</StatusTag>;
}
