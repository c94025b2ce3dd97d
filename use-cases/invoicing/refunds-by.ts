import type { StaffMember } from "#domain/staff/abilities.ts";

/** Who asks for money to be taken off or sent back. */
export type By = StaffMember | "customer" | "system" | "payments";
