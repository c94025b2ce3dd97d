import type { ReactNode } from "react";
import style from "./status-page.module.css";
import { Timeline, type TimelineStep } from "./timeline.tsx";

type StatusColumnsProps = {
  /** What matters first: a question, a payment, the reference. */
  children: ReactNode;
  steps: readonly TimelineStep[];
  /** Stands below the steps. */
  below?: ReactNode;
};

/** The body of a secret-link page: what matters first, and beside it what happens when. */
export function StatusColumns({ children, steps, below }: StatusColumnsProps) {
  const isOver = steps.every(({ state }) => state === "done");
  return (
    <div className="split">
      <div className={style.column}>{children}</div>
      <div className={style.column}>
        <section className="stack" aria-labelledby="steps-title">
          <h2 id="steps-title">{isOver ? "What happened" : "What happens"}</h2>
          <Timeline steps={steps} />
        </section>
        {below}
      </div>
    </div>
  );
}
