import { z } from "zod";
import { cleanLine } from "./forms/text.ts";

export const LONGEST_CONTACT = 120;

/** Where Release can be found by whoever has no other way to ask. */
export const WEBSITE = { name: "www.release.org.uk", href: "https://www.release.org.uk" } as const;

/** A piece of the contact line; one that is an email address or a phone number leads there. */
export type ContactPart = { text: string; href?: string };

const PHONE = /\+?\d[\d ()-]{8,18}\d/;
const EMAIL = /[^\s,;:()<>"]+@[^\s,;:()<>"]+/;
const PIECE = new RegExp(`(${EMAIL.source}|${PHONE.source})`);

/**
 * The line by which customers reach a person, in pieces: "ask@example.org or 020 7946 0000". Only what is wholly an
 * email address or a phone number becomes a way to it; the rest stays words.
 */
export function contactParts(line: string): ContactPart[] {
  return line
    .split(PIECE)
    .filter((text) => text !== "")
    .map((text) => {
      const href = hrefOf(text);
      return href === null ? { text } : { text, href };
    });
}

/** The line as it is kept. Null when no email address and no phone number is in it. */
export function readContact(typed: string): string | null {
  const line = cleanLine(typed);
  return contactParts(line).some(({ href }) => href !== undefined) ? line : null;
}

function hrefOf(text: string): string | null {
  if (z.email().safeParse(text).success) return `mailto:${text}`;
  const digits = text.replace(/\D/g, "");
  const isPhone = text.match(PHONE)?.[0] === text && digits.length >= 10 && digits.length <= 15;
  return isPhone ? `tel:${text.startsWith("+") ? "+" : ""}${digits}` : null;
}
