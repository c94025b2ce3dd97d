import type { ReactNode } from "react";

/** Stands where a list would be when there is nothing in it; says what to do instead of nothing. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-state-title">{title}</p>
      {children}
    </div>
  );
}
