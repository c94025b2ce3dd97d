import { redirect } from "next/navigation";
import { readReference } from "#domain/reference.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { SearchResult } from "#use-cases/ordering/search-orders.ts";

/** A reference that was looked for leads straight to what it belongs to: an order, a request or an enquiry. */
export function leadStraight(q: string, found: SearchResult, by: StaffMember): void {
  const reference = readReference(q);
  if (found.kind === "orders" && reference !== null && found.orders.length === 1) {
    redirect(`/staff/orders/${reference}`);
  }
  if (found.kind !== "elsewhere") return;
  if (found.what === "enquiry") redirect(`/staff/enquiries?reference=${found.reference}`);
  if (may(by, "review_free_copies")) redirect(`/staff/free-copies/${found.reference}`);
}
