import { cleanLine } from "./forms/text.ts";

/** What was typed into the search box: words that must all be found by their beginnings, or why there is nothing to look for. */
export type Search = { kind: "words"; words: string[] } | { kind: "nothing" } | { kind: "too_much" };

const MOST_WORDS = 8;
const MOST_LETTERS = 200;

/** As the database's function `search_words` has them: a test compares the two. */
const LONGEST_WORD = 80;
const LETTERS: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", ı: "i" };
const LEFT_OUT = /['’‘ʼ`\\]/g;
const BETWEEN = /[\t\n\r !"#$%&()*+,\-./:;<=>?@[\]^_{|}~“”–—…·•]+/;

const EMAIL = /^[^@]+@[^@]+$/;
/** Both halves of a postcode next to each other: together they mean one place, each alone many. */
const POSTCODE = /(^|\s)([a-z]{1,2}\d[a-z\d]?) (\d[a-z]{2})(?=\s|$)/g;

/**
 * Cuts a search into words with neither accents nor capitals. An email address and a postcode in full stay whole. Says
 * `nothing` where no letter or digit is left, and `too_much` for more words than anybody needs.
 */
export function readSearch(typed: string): Search {
  const line = cleanLine(typed);
  if (line.length > MOST_LETTERS) return { kind: "too_much" };
  const folded = foldWords(line).replace(POSTCODE, "$1$2$3");
  const words = folded.split(" ").flatMap((word) => (EMAIL.test(word) ? [word] : cutWords(word)));
  const different = [...new Set(words.map((word) => [...word].slice(0, LONGEST_WORD).join("")))];
  if (different.length === 0) return { kind: "nothing" };
  return different.length > MOST_WORDS ? { kind: "too_much" } : { kind: "words", words: different };
}

/** Letters as one would look for them: without accents, ligatures and apostrophes, all small. */
export function foldWords(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]+/g, "")
    .toLowerCase();
  return plain.replace(/[ßæœøłđðı]/g, (letter) => LETTERS[letter] ?? letter).replace(LEFT_OUT, "");
}

/** The words of a folded text. */
export function cutWords(folded: string): string[] {
  return folded.split(BETWEEN).filter((word) => word !== "");
}
