import { z } from "zod";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { LONGEST_RETURN_ADDRESS } from "#domain/fulfilment/label-sheets.ts";
import { readPostcode } from "#domain/postcode.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "return_address";

/** Where a parcel goes back to that cannot be delivered, on one line; null until somebody wrote it down. */
export async function returnAddress(): Promise<string | null> {
  return (await settingOf(KEY, z.string())) ?? null;
}

/**
 * Writes down the return address, which stands outside on every parcel. Refuses `not_allowed`, `empty`, and `no_postcode` where
 * none stands at its end: nothing would find its way back.
 */
export async function setReturnAddress(
  typed: string,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "empty" | "no_postcode">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const value = shortened(cleanLine(typed), LONGEST_RETURN_ADDRESS);
  if (value === "") return refuse("empty");
  if (!endsWithPostcode(value)) return refuse("no_postcode");
  await keepSetting(KEY, value, "return_address_changed", by);
  return succeed(null);
}

function endsWithPostcode(address: string): boolean {
  const words = address.split(/[\s,.]+/).filter((word) => word !== "");
  return [1, 2].some((count) => readPostcode(words.slice(-count).join(" ")) !== null);
}
