import { z } from "zod";
import type { RawAnswers } from "#domain/forms/fields.ts";
import { type CopyCosts, checkCopyCosts } from "#domain/reports/copy-costs.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "copy_costs";
const shape = z.array(z.object({ fromMonth: z.string(), copyPence: z.int(), parcelPence: z.int() }));

/** What copies cost to print and parcels to send, from which month on, latest first; empty until somebody set it. */
export async function copyCosts(): Promise<CopyCosts[]> {
  return (await settingOf(KEY, shape)) ?? [];
}

/**
 * Sets the costs from a month on, in place of what was set from that very month; those of before stay for the months they
 * held. Gives what is wrong with them, by field; refuses `not_allowed`.
 */
export async function setCopyCosts(
  typed: RawAnswers,
  by: StaffMember,
): Promise<Result<Record<string, string> | null, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  const read = checkCopyCosts(typed);
  if (!read.ok) return succeed(read.errors);
  const others = (await copyCosts()).filter(({ fromMonth }) => fromMonth !== read.answers.fromMonth);
  const all = [...others, read.answers].sort((a, b) => (a.fromMonth < b.fromMonth ? 1 : -1));
  await keepSetting(KEY, all, "copy_costs_changed", by);
  return succeed(null);
}
