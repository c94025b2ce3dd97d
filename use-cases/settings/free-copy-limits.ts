import { z } from "zod";
import { Prisma } from "#adapters/database/client.ts";
import { type FreeCopyLimits, MOST_AT_ONCE, USUAL_FREE_COPY_LIMITS } from "#domain/free-copies/limits.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "free_copy_limits";
const shape = z.object({
  individualCopies: z.int().min(1).max(MOST_AT_ONCE.individualCopies),
  groupCopies: z.int().min(1).max(MOST_AT_ONCE.groupCopies),
  repeatDays: z.int().min(1).max(MOST_AT_ONCE.repeatDays),
});

/** How many free copies go out without being too many, and how long an address is remembered. */
export async function freeCopyLimits(): Promise<FreeCopyLimits> {
  return (await settingOf(KEY, shape)) ?? USUAL_FREE_COPY_LIMITS;
}

/** The days alone, as part of a statement. */
export const REPEAT_DAYS = Prisma.sql`
  coalesce((SELECT (value ->> 'repeatDays')::int FROM setting WHERE key = ${KEY}), ${USUAL_FREE_COPY_LIMITS.repeatDays}::int)`;

/** Sets the limits for what is asked for from now on. Refuses `not_allowed`. */
export async function setFreeCopyLimits(limits: FreeCopyLimits, by: StaffMember): Promise<Result<null, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  await keepSetting(KEY, limits, "free_copy_limits_changed", by, limits);
  return succeed(null);
}
