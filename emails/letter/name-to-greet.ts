import { cleanLine } from "#domain/forms/text.ts";

/** Letters of any script, and what joins them in names. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .,&'’-]{0,59}$/u;

/**
 * A typed name as a greeting may use it, or null. A mail client makes links of words with dots in them, and a name
 * with anything but letters could be anything: nobody minds a plain "Hello,".
 */
export function nameToGreet(typed: string): string | null {
  const name = cleanLine(typed);
  return NAME.test(name) && !/\.[\p{L}\p{M}]{2,}/u.test(name) && !/^www\b/i.test(name) ? name : null;
}
