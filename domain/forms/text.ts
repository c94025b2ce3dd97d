// Characters that are never seen but change what is: controls, direction overrides, zero-width marks, byte order marks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/g;

/** One line as a person meant it: well-formed, without unseen characters, white space folded and trimmed. */
export function cleanLine(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/[\r\n\t]+/g, " ")
    .replace(UNSEEN, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Several lines as a person meant them: like `cleanLine`, with line ends kept as `\n` and at most one blank line. */
export function cleanText(typed: string): string {
  const lines = typed.toWellFormed().replace(/\r\n?/g, "\n").replace(UNSEEN, "").split("\n");
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
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
