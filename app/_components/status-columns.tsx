import type { ReactNode } from "react";
import style from "./status-page.module.css";
import { Timeline, type TimelineStep } from "./timeline.tsx";

type StatusColumnsProps = {
  /** What has just been done, or is to be done now: news, a question, a payment. */
  first: ReactNode;
  steps: readonly TimelineStep[];
  /** Stands below the steps. */
  below?: ReactNode;
  /** What is looked up: prices, the reference. */
  children: ReactNode;
};

/** The body of a secret-link page. On a phone what happens comes right after what is to be done. */
export function StatusColumns({ first, steps, below, children }: StatusColumnsProps) {
  const isOver = steps.every(({ state }) => state === "done");
  return (
    <div className={style.columns}>
      <div className={`${style.column} ${style.first}`}>{first}</div>
      <div className={`${style.column} ${style.steps}`}>
        <section className="stack" aria-labelledby="steps-title">
          <h2 id="steps-title">{isOver ? "What happened" : "What happens"}</h2>
          <Timeline steps={steps} />
        </section>
        {below}
      </div>
      <div className={`${style.column} ${style.rest}`}>{children}</div>
    </div>
  );
}
