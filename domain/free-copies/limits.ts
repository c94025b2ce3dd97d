import { inDigits } from "#domain/digits.ts";
export type Audience = "individual" | "group";

/**
 * What staff set for free copies: how many a person or a group may ask for before it is too many, and for how many days the
 * same address counts as asking again. Nothing of it refuses a request: it is shown to staff.
 */
export type FreeCopyLimits = { individualCopies: number; groupCopies: number; repeatDays: number };

/** What holds until somebody sets it. */
export const USUAL_FREE_COPY_LIMITS: FreeCopyLimits = { individualCopies: 2, groupCopies: 100, repeatDays: 90 };
/** The bounds within which it can be set. */
export const MOST_AT_ONCE = { individualCopies: 20, groupCopies: 1_000, repeatDays: 90 } as const;

export type ReviewReason = "group" | "over_limit" | "repeat_address" | "flood";

/** Why a person should look at a request; nothing means that it is approved at once. */
export function reviewReasons(
  request: { audience: Audience; copies: number; isRepeat: boolean; isHeld: boolean },
  limits: FreeCopyLimits,
): ReviewReason[] {
  const most = request.audience === "individual" ? limits.individualCopies : limits.groupCopies;
  const reasons: ReviewReason[] = [];
  if (request.audience === "group") reasons.push("group");
  if (request.copies > most) reasons.push("over_limit");
  if (request.isRepeat) reasons.push("repeat_address");
  if (request.isHeld) reasons.push("flood");
  return reasons;
}

/** "1 copy", "1 or 2 copies", "up to 5 copies". */
export function copiesAtOnceInWords(most: number): string {
  if (most <= 1) return "1 copy";
  return most === 2 ? "1 or 2 copies" : `up to ${inDigits(most)} copies`;
}
