import { z } from "zod";
import { MOST_PROMISED_DAYS, type Promises, USUAL_PROMISES } from "#domain/promises.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "promises";
const days = z.int().min(1).max(MOST_PROMISED_DAYS);
const shape = z.object({ lookedAtDays: days, postedDays: days });

/** Within how many working days customers are told that a person looks, and that a parcel is posted. */
export async function promises(): Promise<Promises> {
  return (await settingOf(KEY, shape)) ?? USUAL_PROMISES;
}

/** Sets what customers are told from now on, of what waits already as well. Refuses `not_allowed`. */
export async function setPromises(told: Promises, by: StaffMember): Promise<Result<null, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  await keepSetting(KEY, told, "promises_changed", by, told);
  return succeed(null);
}
