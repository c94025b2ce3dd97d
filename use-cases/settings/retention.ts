import { z } from "zod";
import { RETENTION_BOUNDS, type Retention, USUAL_RETENTION } from "#domain/privacy/retention.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "retention";
const within = (name: keyof Retention) => z.int().min(RETENTION_BOUNDS[name].least).max(RETENTION_BOUNDS[name].most);
const shape = z.object({
  freeCopyDays: within("freeCopyDays"),
  orderMonths: within("orderMonths"),
  enquiryMonths: within("enquiryMonths"),
  moneyYears: within("moneyYears"),
});

/** How long names, addresses and books are kept. */
export async function retention(): Promise<Retention> {
  return (await settingOf(KEY, shape)) ?? USUAL_RETENTION;
}

/** Sets how long they are kept, also what is there already. Refuses `not_allowed`. */
export async function setRetention(kept: Retention, by: StaffMember): Promise<Result<null, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  await keepSetting(KEY, kept, "retention_changed", by, kept);
  return succeed(null);
}
