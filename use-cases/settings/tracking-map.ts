import { z } from "zod";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { LONGEST_HEADING } from "#domain/fulfilment/carrier-map.ts";
import type { TrackingMap } from "#domain/fulfilment/tracking-lines.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { keepSetting, settingOf } from "./setting.ts";

const KEY = "tracking_map";
const shape = z.object({ code: z.string(), number: z.string() });

/** Which headings of the carrier's file stand over the codes and the numbers; empty where they are made out by themselves. */
export async function trackingMap(): Promise<TrackingMap> {
  return (await settingOf(KEY, shape)) ?? { code: "", number: "" };
}

/** Keeps those headings. Empty ones are made out again by themselves. Refuses `not_allowed`. */
export async function setTrackingMap(typed: TrackingMap, by: StaffMember): Promise<Result<null, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const heading = (text: string) => shortened(cleanLine(text), LONGEST_HEADING);
  await keepSetting(KEY, { code: heading(typed.code), number: heading(typed.number) }, "tracking_map_changed", by);
  return succeed(null);
}
