import type { ReactNode } from "react";

/**
 * What matters, and below it what is good to know. One box, so that it stays together where rows turn into cards; none where
 * there is neither, so that a card leaves the line out.
 */
export function TwoLines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  if (!first && !second) return null;
  return (
    <div>
      {first}
      {second && <span className="work-minor">{second}</span>}
    </div>
  );
}
