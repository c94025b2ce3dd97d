import { z } from "zod";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { LONGEST_RETURN_ADDRESS } from "#domain/fulfilment/label-sheets.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "return_address";

/** Where a parcel goes back to that cannot be delivered, on one line; null until somebody wrote it down. */
export async function returnAddress(): Promise<string | null> {
  return (await settingOf(KEY, z.string())) ?? null;
}

/** Writes down the return address, which stands outside on every parcel. Refuses `not_allowed` and `empty`. */
export async function setReturnAddress(typed: string, by: StaffMember): Promise<Result<null, "not_allowed" | "empty">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const value = shortened(cleanLine(typed), LONGEST_RETURN_ADDRESS);
  if (value === "") return refuse("empty");
  await keepSetting(KEY, value, "return_address_changed", by);
  return succeed(null);
}
