export type Audience = "individual" | "group";

/** Copies that go out without anybody's look. Groups' requests are always seen by staff. */
const COPIES_AT_ONCE: Record<Audience, number> = { individual: 2, group: 100 };

/** The same address again within so many days is shown to staff; it is not refused. */
export const REPEAT_WITHIN_DAYS = 90;

export type ReviewReason = "group" | "over_limit" | "repeat_address";

/** Why a person should look at a request; nothing means that it is approved at once. */
export function reviewReasons(request: { audience: Audience; copies: number; isRepeat: boolean }): ReviewReason[] {
  const reasons: ReviewReason[] = [];
  if (request.audience === "group") reasons.push("group");
  if (request.copies > COPIES_AT_ONCE[request.audience]) reasons.push("over_limit");
  if (request.isRepeat) reasons.push("repeat_address");
  return reasons;
}
