import type { ReactNode } from "react";

export type SummaryRow = {
  key: string;
  value: ReactNode;
  /** A link to where this answer is changed; `what` completes "Change …" for those who only hear the link. */
  change?: { href: string; what: string } | undefined;
};

/** Answers or facts, each beside its name. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map(({ key, value, change }) => (
        <div className="summary-row" key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {change && (
            <dd className="summary-change">
              <a href={change.href}>
                Change<span className="visually-hidden"> {change.what}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
