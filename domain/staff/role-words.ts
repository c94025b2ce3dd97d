import type { StaffRole } from "./abilities.ts";

export const STAFF_ROLES = ["administrator", "fulfilment", "training"] as const satisfies readonly StaffRole[];

/** What a role is called, and what it opens. */
export const ROLE_WORDS: Record<StaffRole, { label: string; opens: string }> = {
  administrator: { label: "Administrator", opens: "Everything, and who works here" },
  fulfilment: { label: "Fulfilment", opens: "Parcels, orders, quotes, free copies and stock" },
  training: {
    label: "Training",
    opens: "Enquiries about training, proposals, bookings, open sessions and the calendar",
  },
};
