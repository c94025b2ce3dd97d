import type { ReactNode } from "react";

/** What matters, and below it what is good to know. One box, so that it stays together where rows turn into cards. */
export function TwoLines({ first, second }: { first: ReactNode; second?: ReactNode }) {
  return (
    <div>
      {first}
      {second && <span className="work-minor">{second}</span>}
    </div>
  );
}
