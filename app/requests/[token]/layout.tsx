import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PublicFrame } from "#app/_components/public-frame.tsx";

// Tabs, histories and shoulders are read by others: nothing here says whose request it is, or what for.
export const metadata: Metadata = {
  title: { absolute: "Your request", template: "%s – Release" },
  description: null,
  robots: { index: false, follow: false },
};

export default function RequestLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
