import type { ReactNode } from "react";
import { StaffFrame } from "#app/_components/staff-frame.tsx";
import "#app/staff/_work/dense.css";
import "#app/staff/_work/forms.css";
import "#app/staff/_work/work.css";

/** The pages before one is signed in: the frame without its doors. */
export default function EntryLayout({ children }: { children: ReactNode }) {
  return <StaffFrame doors={[]}>{children}</StaffFrame>;
}
