import type { ReactNode } from "react";

export type StatusTone = "neutral" | "waiting" | "active" | "good" | "problem";

/** A state in a word or two. The words carry the meaning; the colour only helps. */
export function StatusTag({ tone = "neutral", children }: { tone?: StatusTone; children: ReactNode }) {
  return (
    <span className="status-tag" data-tone={tone}>
      {children}
    </span>
  );
}
