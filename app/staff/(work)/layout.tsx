import type { ReactNode } from "react";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { doorsFor } from "#app/staff/_work/staff-doors.ts";
import { StaffShell } from "#app/staff/_work/staff-shell.tsx";
import "#app/staff/_work/dense.css";
import "#app/staff/_work/form-parts.css";
import "#app/staff/_work/forms.css";
import "#app/staff/_work/piles.css";
import "#app/staff/_work/stock.css";
import "#app/staff/_work/work.css";

/** The signed-in pages. Each page asks again, for the ability it needs. */
export default async function WorkLayout({ children }: { children: ReactNode }) {
  const member = await requireStaff("see_work");
  return (
    <StaffShell doors={doorsFor(member)} name={member.name}>
      {children}
    </StaffShell>
  );
}
