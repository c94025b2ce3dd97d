import type { ReactNode } from "react";

export type StaffDoor = { href: string; label: string; isCurrent?: boolean; waiting?: number };

type StaffFrameProps = {
  doors: readonly StaffDoor[];
  /** Who is signed in, and the way out. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The denser frame of the staff area. Without doors (signing in) it shows only the name. */
export function StaffFrame({ doors, aside, children }: StaffFrameProps) {
  return (
    <div className="frame" data-area="staff">
      <a className="skip-link" href="#main">
        Skip to the main content
      </a>
      <header className="site-header">
        <div className="site-header-row">
          <a className="site-name" href="/staff">
            Release <span aria-hidden="true">·</span> <span className="site-name-guide">Staff</span>
          </a>
          {doors.length > 0 && (
            <nav className="site-nav" aria-label="Staff">
              <ul>
                {doors.map((door) => (
                  <li key={door.href}>
                    <StaffDoorLink {...door} />
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {aside && <div className="staff-aside">{aside}</div>}
        </div>
      </header>
      <main className="frame-main" id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function StaffDoorLink({ href, label, isCurrent, waiting }: StaffDoor) {
  return (
    <a href={href} aria-current={isCurrent ? "page" : undefined}>
      {label}
      {waiting ? (
        <span className="waiting">
          {waiting}
          <span className="visually-hidden"> waiting</span>
        </span>
      ) : null}
    </a>
  );
}
