import type { ReactNode } from "react";
import { LeavePage } from "#app/_components/leave-page.tsx";
import { PublicFrame } from "#app/_components/public-frame.tsx";
import { secretLinkMetadata } from "#app/_http/secret-link.ts";

export const metadata = secretLinkMetadata("Your request");

export default function RequestLayout({ children }: { children: ReactNode }) {
  return (
    <PublicFrame>
      <LeavePage />
      {children}
    </PublicFrame>
  );
}
