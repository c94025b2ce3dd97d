import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type MoveRefusal, moveEnquiry } from "./move-enquiry.ts";

/** Marks an enquiry as answered for good. Refuses `not_allowed`, and `not_open` for one that is closed already. */
export async function closeEnquiry(
  enquiry: { reference: string },
  by: StaffMember,
): Promise<Result<null, MoveRefusal>> {
  return moveEnquiry(enquiry.reference, { event: "closed", to: "closed" }, by);
}
