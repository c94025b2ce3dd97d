import { z } from "zod";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { PASSAGE_NAMES, type WrittenPassages } from "#domain/texts/passages.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "passages";
const shape = z.partialRecord(z.enum(PASSAGE_NAMES), z.string());

/** The passages of public pages that staff wrote. */
export async function writtenPassages(): Promise<WrittenPassages> {
  return (await settingOf(KEY, shape)) ?? {};
}

/** Keeps them in place of all that were written before. Refuses `not_allowed`. */
export async function setPassages(written: WrittenPassages, by: StaffMember): Promise<Result<null, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  await keepSetting(KEY, { ...written }, "passages_changed", by);
  return succeed(null);
}
