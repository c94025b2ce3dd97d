const DOORS = [
  { href: "/order", label: "Order copies" },
  { href: "/free-copies", label: "Free copies" },
  { href: "/training", label: "Training" },
  { href: "/find", label: "Find my order" },
] as const;

// Plain links everywhere, not the framework's: nothing is fetched ahead, and a page without JavaScript behaves the same.
export function SiteHeader() {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to the main content
      </a>
      <header className="site-header">
        <div className="site-header-row">
          <a className="site-name" href="/">
            Release <span aria-hidden="true">·</span> <span className="site-name-guide">Advocacy Guide</span>
          </a>
          <nav className="site-nav" aria-label="Main">
            <ul>
              {DOORS.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
    </>
  );
}
