import { cleanLine } from "#domain/forms/text.ts";

const NUMBER = /^[\p{L}\p{N}#][\p{L}\p{N} ./_#&-]{0,49}$/u;

/**
 * A purchase order number as an email may show it, or null: whatever a mail client could make a link of stays on the
 * order's own page.
 */
export function numberToQuote(typed: string | null): string | null {
  const number = cleanLine(typed ?? "");
  return NUMBER.test(number) && !/\.\s*[\p{L}]{2,}|\/\/|^www\b/iu.test(number) ? number : null;
}
