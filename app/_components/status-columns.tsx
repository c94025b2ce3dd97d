import type { ReactNode } from "react";
import style from "./status-page.module.css";
import { Timeline, type TimelineStep } from "./timeline.tsx";

type StatusColumnsProps = {
  /** What has just been done, or is to be done now: news, a question, a payment. Stands above the steps. */
  first: ReactNode;
  /** What has happened and will; nothing where an end is said in a word. */
  steps?: readonly TimelineStep[];
  /** Stands below the steps. */
  below?: ReactNode;
  /** What is looked up: prices, the address, the reference. */
  children: ReactNode;
};

/** The body of a secret-link page: read down the first column, then down the second, as on a phone. */
export function StatusColumns({ first, steps, below, children }: StatusColumnsProps) {
  return (
    <div className={style.columns}>
      <div className={style.column}>
        {first}
        {steps && <Steps steps={steps} />}
        {below}
      </div>
      <div className={style.column}>{children}</div>
    </div>
  );
}

function Steps({ steps }: { steps: readonly TimelineStep[] }) {
  const isOver = steps.every(({ state }) => state === "done");
  return (
    <section className="stack" aria-labelledby="steps-title">
      <h2 id="steps-title">{isOver ? "What happened" : "What happens"}</h2>
      <Timeline steps={steps} />
    </section>
  );
}
