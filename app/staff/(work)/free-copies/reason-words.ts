import type { ReviewReason } from "#domain/free-copies/limits.ts";

const WORDS: Record<ReviewReason, string> = {
  group: "a group",
  over_limit: "more copies than go out at once",
  repeat_address: "the same address again",
  flood: "far more came than usual, or a machine may have sent it",
};

/** Why a person should look at a request. */
export function reasonWords(reason: ReviewReason): string {
  return WORDS[reason];
}
