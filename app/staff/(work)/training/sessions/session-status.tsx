import { StatusTag } from "#app/_components/status-tag.tsx";
import type { TrainingSessionStatus } from "#domain/training/training-session-life.ts";

const WORDS = { draft: "Draft", planned: "Published", delivered: "Delivered", cancelled: "Cancelled" } as const;
const TONES = { draft: "waiting", planned: "active", delivered: "good", cancelled: "neutral" } as const;

export function SessionStatusTag({ status }: { status: TrainingSessionStatus }) {
  return <StatusTag tone={TONES[status]}>{WORDS[status]}</StatusTag>;
}
