import type { ReactNode } from "react";
import { PublicFrame } from "#app/_components/public-frame.tsx";
import { secretLinkMetadata } from "#app/_http/secret-link.ts";

export const metadata = secretLinkMetadata("Your data");

export default function DataLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
