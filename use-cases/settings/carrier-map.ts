import { z } from "zod";
import {
  type CarrierMap,
  type CarrierMapErrors,
  CLICK_AND_DROP,
  readCarrierMap,
} from "#domain/fulfilment/carrier-map.ts";
import { CARRIER_COLUMNS } from "#domain/fulfilment/carrier-row.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "carrier_map";

const shape = z.object({
  columns: z.array(z.object({ holds: z.enum(CARRIER_COLUMNS), heading: z.string() })),
  serviceCode: z.string(),
});

/** The columns of the carrier's file, as somebody set them; else those of Click & Drop. */
export async function carrierMap(): Promise<CarrierMap> {
  return (await settingOf(KEY, shape)) ?? CLICK_AND_DROP;
}

/** Keeps the columns of the carrier's file. Gives what is wrong with them, by field; refuses `not_allowed`. */
export async function setCarrierMap(
  typed: Record<string, string>,
  by: StaffMember,
): Promise<Result<CarrierMapErrors | null, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const read = readCarrierMap(typed);
  if ("errors" in read) return succeed(read.errors);
  await keepSetting(KEY, read.map, "carrier_map_changed", by);
  return succeed(null);
}
