import { cutWords, foldWords } from "../search.ts";
import type { Person } from "./person.ts";

/**
 * The lengths of the beginnings that are kept of a word, as hashes. Few: each costs an order time, and tells whoever steals the
 * database which people have a beginning in common (docs/decisions/0037). A shorter beginning is found by opening people.
 */
const KEPT_LENGTHS = [3, 5, 8, 13, 21] as const;

const SOUGHT = [
  ...(["organisationName", "contactName", "labelName", "addressLine1", "addressLine2", "addressLine3"] as const),
  ...(["town", "county", "postcode", "email", "billingEmail"] as const),
];

/** Of these the whole is looked for, too: an address of email, and a postcode without its blank. */
const WHOLE = ["postcode", "email", "billingEmail"] as const;

/** The words that staff find a person by, each once. */
export function wordsOfPerson(person: Person): string[] {
  const text = SOUGHT.map((part) => person[part] ?? "").join(" ");
  const whole = WHOLE.map((part) => foldWords(person[part] ?? "").replaceAll(" ", ""));
  return [...new Set([...cutWords(foldWords(text)), ...whole.filter((word) => word !== "")])];
}

/** The beginnings that are kept of these words, each once. */
export function keptBeginnings(words: readonly string[]): string[] {
  const beginnings = words.flatMap((word) => {
    const letters = [...word];
    return KEPT_LENGTHS.filter((length) => length <= letters.length).map((length) => letters.slice(0, length).join(""));
  });
  return [...new Set(beginnings)];
}

/** The longest kept beginning of a word that is looked for; null for one that is too short to have any. */
export function soughtBeginning(word: string): string | null {
  const letters = [...word];
  const length = KEPT_LENGTHS.findLast((each) => each <= letters.length);
  return length === undefined ? null : letters.slice(0, length).join("");
}

/** True when each word that is looked for begins one of the person's. */
export function hasWords(person: Person, sought: readonly string[]): boolean {
  const words = wordsOfPerson(person);
  return sought.every((each) => words.some((word) => word.startsWith(each)));
}
