import { z } from "zod";
import { env } from "#adapters/env/env.ts";
import { readSenderName, withSenderName } from "#domain/mail/sender-name.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "sender_name";

/** Whom emails come from, as staff set it; null while it is as EMAIL_FROM has it. */
async function senderName(): Promise<string | null> {
  return (await settingOf(KEY, z.string())) ?? null;
}

/** The whole From line of an email that is written now. */
export async function fromLine(): Promise<string> {
  return withSenderName(env().EMAIL_FROM, await senderName());
}

/** Sets the name for emails that are written from now on. Refuses `not_allowed`, and `odd_name`. */
export async function setSenderName(typed: string, by: StaffMember): Promise<Result<null, "not_allowed" | "odd_name">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  const name = readSenderName(typed);
  if (name === null) return refuse("odd_name");
  await keepSetting(KEY, name, "sender_name_changed", by, { name });
  return succeed(null);
}
