import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type MoveRefusal, moveEnquiry } from "./move-enquiry.ts";

/** Opens a closed enquiry again, for whoever does so to answer. Refuses `not_allowed`, and `not_open` for one that is open. */
export async function reopenEnquiry(
  enquiry: { reference: string },
  by: StaffMember,
): Promise<Result<null, MoveRefusal>> {
  return moveEnquiry(enquiry.reference, { event: "reopened", to: "in_conversation" }, by);
}
