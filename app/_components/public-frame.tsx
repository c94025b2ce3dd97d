import { Activity, type ReactNode } from "react";
import { SiteFooter } from "./site-footer.tsx";
import { SiteHeader } from "./site-header.tsx";

/** Header, main and footer of every page a customer sees, the secret-link pages included. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="frame">
      <SiteHeader />
      <main className="frame-main" id="main" tabIndex={-1}>
        <Activity>{children}</Activity>
      </main>
      <SiteFooter />
    </div>
  );
}
