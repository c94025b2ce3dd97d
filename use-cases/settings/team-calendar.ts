import { z } from "zod";
import { mintToken } from "#adapters/crypto/mint.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "team_calendar";

/** The secret of the calendar of all trainings; null until somebody made one. */
export async function teamCalendarToken(): Promise<string | null> {
  return (await settingOf(KEY, z.string())) ?? null;
}

/** Gives the calendar of all trainings a new address. An old one opens nothing from now on. Refuses `not_allowed`. */
export async function renewTeamCalendar(by: StaffMember): Promise<Result<null, "not_allowed">> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  await keepSetting(KEY, mintToken(), "team_calendar_renewed", by);
  return succeed(null);
}
