"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { StaffFrame } from "#app/_components/staff-frame.tsx";
import type { Door } from "./staff-doors.ts";

type StaffShellProps = { doors: readonly Door[]; name: string; children: ReactNode };

/** The frame of every signed-in page: navigation with the present part marked, and the way to one's own account. */
export function StaffShell({ doors, name, children }: StaffShellProps) {
  const path = usePathname();
  const isCurrent = ({ href }: Door) =>
    href === "/staff" ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <StaffFrame
      doors={doors.map((door) => ({ ...door, isCurrent: isCurrent(door) }))}
      aside={<a href="/staff/account">{name}</a>}
    >
      {children}
    </StaffFrame>
  );
}
