import type { ReactNode } from "react";
import { LeavePage } from "#app/_components/leave-page.tsx";

/** Whoever asks for free copies can leave at once, from each page of it. */
export default function FreeCopiesLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <LeavePage />
      {children}
    </>
  );
}
