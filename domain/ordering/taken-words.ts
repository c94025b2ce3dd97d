import type { Entry } from "#domain/history/words.ts";

/** Which colleague took an order and how it reached them ("Sam Patel, by phone"), from its history; null when a customer placed it. */
export function takenWords(history: readonly Entry[]): string | null {
  const taken = history.find(({ event }) => event === "order_taken");
  if (!taken) return null;
  const { cameBy } = (taken.details ?? {}) as { cameBy?: unknown };
  return `${taken.staffName ?? "A colleague"}, by ${cameBy === "email" ? "email" : "phone"}`;
}
