import type { ReactNode } from "react";

type ContentsDoorProps = { href: string; title: string; cost: string; children: ReactNode };

/** One line of the contents page: a title, a leader of dots, and what it costs. The whole of it can be pressed. */
export function ContentsDoor({ href, title, cost, children }: ContentsDoorProps) {
  return (
    <li>
      <h3 className="contents-line">
        <a href={href}>{title}</a>
        <span className="contents-leader" aria-hidden="true" />
        <span className="contents-cost">{cost}</span>
      </h3>
      <p>{children}</p>
    </li>
  );
}
