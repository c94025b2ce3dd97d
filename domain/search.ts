import { cleanLine } from "./forms/text.ts";

/**
 * What was typed into a search box, as parts that must all be found: `long` ones, which an index of three letters each
 * can look up (at least one), and `short` ones, which only tell the rows apart that those give. `tooShort` asks for more.
 */
export type Search = { kind: "parts"; long: string[]; short: string[] } | { kind: "tooShort" };

/** Shorter parts than this do not narrow anything down, in an index of three letters each. */
const SHORTEST = 3;
const MOST_PARTS = 6;

/**
 * Cuts a search into lower-case words. At least one word needs three letters or digits in a row; where all are shorter
 * ("Li Wu") the whole is looked for as it stands.
 */
export function readSearch(typed: string): Search {
  const whole = cleanLine(typed).toLowerCase().slice(0, 100);
  const words = whole.split(" ").filter((word) => word !== "");
  const isLong = (word: string) => longestRun(word) >= SHORTEST;
  const long = words.filter(isLong).slice(0, MOST_PARTS);
  const short = words.filter((word) => !isLong(word)).slice(0, MOST_PARTS - long.length);
  if (long.length > 0) return { kind: "parts", long, short };
  const letters = whole.replace(/[^\p{L}\p{N}]/gu, "").length;
  return letters >= SHORTEST ? { kind: "parts", long: [whole], short: [] } : { kind: "tooShort" };
}

function longestRun(word: string): number {
  return Math.max(0, ...[...word.matchAll(/[\p{L}\p{N}]+/gu)].map((run) => run[0].length));
}

/** A `LIKE` pattern that finds `part` anywhere, with the wildcards that a person typed taken as they are. */
export function likePattern(part: string): string {
  return `%${part.replace(/[\\%_]/g, "\\$&")}%`;
}
