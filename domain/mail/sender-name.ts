import { cleanLine } from "#domain/forms/text.ts";

export const LONGEST_SENDER_NAME = 60;
/** Whatever else stands in a From line has a meaning there. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} &'’-]*$/u;

/** The name that emails come from, as it was typed; null for one that is too long, or holds more than letters and spaces. */
export function readSenderName(typed: string): string | null {
  const name = cleanLine(typed);
  return name.length <= LONGEST_SENDER_NAME && PLAIN.test(name) ? name : null;
}

/** A From line with another name before the same address. */
export function withSenderName(from: string, name: string | null): string {
  const address = /<[^<>]+>$/.exec(from.trim())?.[0];
  return name === null || !address ? from : `${name} ${address}`;
}
