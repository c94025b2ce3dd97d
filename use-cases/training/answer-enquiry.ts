import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type MoveRefusal, moveEnquiry } from "./move-enquiry.ts";

/**
 * Tells colleagues who answers an enquiry, so that nobody else does; or takes it over from the colleague whom the page
 * showed. Refuses `not_allowed`; `not_open`; and `taken` where another colleague was faster.
 */
export async function answerEnquiry(
  enquiry: { reference: string; seenWith: string },
  by: StaffMember,
): Promise<Result<null, MoveRefusal>> {
  return moveEnquiry(enquiry.reference, { event: "answered", to: "in_conversation", seenWith: enquiry.seenWith }, by);
}
