import { z } from "zod";
import { LONGEST_CONTACT, readContact } from "#domain/contact.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "contact";

/** How customers reach a person: an email address, a phone number, or both, on one line; null until somebody set it. */
export async function contactLine(): Promise<string | null> {
  return (await settingOf(KEY, z.string())) ?? null;
}

export type ContactRefusal = "not_allowed" | "too_long" | "no_way_to_ask";

/**
 * Sets how customers reach a person, which pages, emails and slips show. Refuses `not_allowed`, `too_long` (over 120
 * characters), and `no_way_to_ask` when neither an email address nor a phone number is in it.
 */
export async function setContactLine(typed: string, by: StaffMember): Promise<Result<null, ContactRefusal>> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  if (cleanLine(typed).length > LONGEST_CONTACT) return refuse("too_long");
  const line = readContact(typed);
  if (line === null) return refuse("no_way_to_ask");
  await keepSetting(KEY, line, "contact_changed", by);
  return succeed(null);
}
