/** Characters that are never seen but change what is: controls, direction overrides, zero-width marks, stand-ins for broken text. */
const UNSEEN = /[\p{Cc}\p{Cf}\uFFFD]/gu;

/** One line as a person meant it: well-formed, without unseen characters, white space folded and trimmed. */
export function cleanLine(typed: string): string {
  const plain = typed.toWellFormed().replace(/[\r\n\t]+/g, " ");
  return plain.replace(UNSEEN, "").replace(/\s+/g, " ").trim();
}

/** Several lines as a person meant them: each like `cleanLine`, line ends as `\n`, at most one blank line between. */
export function cleanText(typed: string): string {
  const lines = typed.replace(/\r\n?/g, "\n").split("\n").map(cleanLine);
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The first `most` characters of a cleaned text, never ending in half a character (of an emoji, say) or in space. */
export function shortened(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}

/**
 * A whole number as people write it in a form: ASCII digits, perhaps commas between thousands. Null for anything else
 * (signs, decimals, exponents, other scripts) and from a thousand million on.
 */
export function readWholeNumber(typed: string): number | null {
  const plain = typed.trim();
  if (!/^(\d{1,9}|\d{1,3}(,\d{3}){1,2})$/.test(plain)) return null;
  return Number(plain.replaceAll(",", ""));
}
