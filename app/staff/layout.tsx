import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = {
  title: { default: "Staff", template: "%s · Staff" },
  robots: { index: false, follow: false },
};

/** Everything under /staff: never indexed. Who may see what is asked by each page and each action itself. */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return children;
}
