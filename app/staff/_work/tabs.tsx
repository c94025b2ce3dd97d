export type Tab = { href: string; label: string; isCurrent: boolean; count?: number | undefined };

/** Views of one list, as links. A count of 1,000 says that counting stopped there. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="work-tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: name, isCurrent, count }) => (
          <li key={href}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {name}
              {count === undefined ? null : <span className="work-tab-count"> {countWords(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Counts stop at 1,000: "999+". */
export function countWords(count: number): string {
  return count >= 1000 ? "999+" : String(count);
}
