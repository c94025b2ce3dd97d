import { z } from "zod";
import { Prisma } from "#adapters/database/client.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "dispatch_undo_minutes";
const USUAL = 5;
export const MOST_UNDO_MINUTES = 30;

/** For so many minutes a dispatch can be taken back; the customer is told after them. */
export async function undoMinutes(): Promise<number> {
  return (await settingOf(KEY, z.int().min(0).max(MOST_UNDO_MINUTES))) ?? USUAL;
}

/** The same as part of a statement: the moment until which what is dispatched now can be taken back. */
export const UNDO_UNTIL = Prisma.sql`
  (now() + make_interval(mins => coalesce((SELECT (value #>> '{}')::int FROM setting WHERE key = ${KEY}), ${USUAL}::int)))`;

/** Sets how long a dispatch can be taken back, 0 to 30 minutes. Refuses `not_allowed`, and `out_of_bounds`. */
export async function setUndoMinutes(
  minutes: number,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "out_of_bounds">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST_UNDO_MINUTES) return refuse("out_of_bounds");
  await keepSetting(KEY, minutes, "undo_minutes_changed", by);
  return succeed(null);
}
