import type { ReactNode } from "react";

type ButtonLinkProps = { href: string; children: ReactNode; variant?: "primary" | "secondary" | "quiet" };

/** A link that looks like a button: for going on to the next step, never for changing something. */
export function ButtonLink({ href, children, variant = "primary" }: ButtonLinkProps) {
  return (
    <a className="button" data-variant={variant} href={href}>
      {children}
    </a>
  );
}
