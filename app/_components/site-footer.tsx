const PAGES = [
  { href: "/privacy", label: "Privacy" },
  { href: "/accessibility", label: "Accessibility" },
  { href: "/terms", label: "Terms" },
  { href: "/supplier", label: "Supplier details" },
] as const;

export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="site-footer-row">
        <p>
          The Advocacy Guide is written and published by <a href="https://www.release.org.uk">Release</a>, a UK charity
          founded in 1967.
        </p>
        <nav aria-label="About this site">
          <ul>
            {PAGES.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
