import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";

export type Door = { href: string; label: string };

const DOORS: readonly (Door & { needs: Ability })[] = [
  { href: "/staff", label: "Home", needs: "see_work" },
  { href: "/staff/search", label: "Search", needs: "see_work" },
  { href: "/staff/fulfilment", label: "Fulfilment", needs: "fulfil" },
  { href: "/staff/orders", label: "Orders", needs: "manage_orders" },
  { href: "/staff/invoices", label: "Invoices", needs: "manage_orders" },
  { href: "/staff/free-copies", label: "Free copies", needs: "review_free_copies" },
  { href: "/staff/enquiries", label: "Enquiries", needs: "manage_orders" },
  { href: "/staff/training", label: "Training", needs: "manage_training" },
  { href: "/staff/stock", label: "Stock", needs: "manage_stock" },
  { href: "/staff/reports", label: "Reports", needs: "see_work" },
  { href: "/staff/outbox", label: "Outbox", needs: "manage_orders" },
  { href: "/staff/history", label: "History", needs: "manage_orders" },
  { href: "/staff/settings", label: "Settings", needs: "fulfil" },
  { href: "/staff/people", label: "People", needs: "manage_people" },
];

/** The parts of the staff area that this colleague may enter, in the order of the navigation. */
export function doorsFor(member: Pick<StaffMember, "role">): Door[] {
  return DOORS.filter((door) => may(member, door.needs)).map(({ href, label }) => ({ href, label }));
}
