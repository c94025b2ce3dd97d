import { inDigits } from "#domain/digits.ts";
import type { KindOfPerson } from "./persons-things.ts";

/** What is counted when it is forgotten: people by what they wanted of us, those who wished it, and codes of addresses. */
export type ForgottenKind = KindOfPerson | "wish" | "address_codes" | "old_books";

const WORDS: Record<ForgottenKind, readonly [one: string, many: string]> = {
  free_copies: ["person who asked for free copies", "people who asked for free copies"],
  orders: ["person who ordered", "people who ordered"],
  trainings: ["person who booked a training or places", "people who booked a training or places"],
  enquiries: ["person who asked about a quote or a training", "people who asked about a quote or a training"],
  nothing: ["person without an order", "people without an order"],
  wish: ["person at their own wish", "people at their own wish"],
  address_codes: ["code of an address", "codes of addresses"],
  old_books: ["entry of old books, but for its sums", "entries of old books, but for their sums"],
};

const FORGOTTEN_KINDS = Object.keys(WORDS) as ForgottenKind[];

/** "12 people who ordered". */
function forgottenWords(kind: ForgottenKind, count: number): string {
  return `${inDigits(count)} ${WORDS[kind][count === 1 ? 0 : 1]}`;
}

/** All of it as one part of a sentence, in the order of the kinds: "1 person who ordered, 2 codes of addresses". */
export function allForgottenWords(counts: Readonly<Record<string, unknown>>): string {
  const parts = FORGOTTEN_KINDS.flatMap((kind) => {
    const count = counts[kind];
    return typeof count === "number" && count > 0 ? [forgottenWords(kind, count)] : [];
  });
  return parts.join(", ") || "nothing";
}
