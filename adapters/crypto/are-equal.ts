import { createHash, timingSafeEqual } from "node:crypto";

/** True when two texts are the same. It takes as long wherever they differ, so that nobody learns from the time how far a guess was right. */
export function areEqual(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
