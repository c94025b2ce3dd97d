import { database } from "#adapters/database/client.ts";
import { readTable } from "#adapters/documents/read-table.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import {
  type ReadLine,
  readTrackingLines,
  type TrackingLine,
  type UnreadLine,
} from "#domain/fulfilment/tracking-lines.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { trackingMap } from "#use-cases/settings/tracking-map.ts";
import { addTracking } from "./add-tracking.ts";
import { dispatchConsignment } from "./dispatch.ts";

/**
 * What would become of a line: `ready` to be dispatched with its number; `adds_number` to a parcel that went without one;
 * `done` with that very number already; or why not.
 */
export type TrackingMatch = ReadLine & {
  is:
    | "ready"
    | "adds_number"
    | "done"
    | "sent_otherwise"
    | "came_back"
    | "not_packed"
    | "held"
    | "with_colleague"
    | "no_such_parcel";
};

export type TrackingPreview = { matches: TrackingMatch[]; unread: UnreadLine[] };

type Found = {
  id: string;
  code: string;
  status: ConsignmentStatus;
  isHeld: boolean;
  holderId: string | null;
  trackingNumber: string | null;
};

/** Says for each line of a carrier's file what taking it in would do. Changes nothing. */
export async function previewTracking(text: string, by: StaffMember): Promise<Result<TrackingPreview, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const { lines, unread } = readTrackingLines(readTable(text), await trackingMap());
  const found = await parcelsOf(lines);
  return succeed({ matches: lines.map((line) => ({ ...line, is: matchOf(line, found.get(line.code), by) })), unread });
}

/**
 * Dispatches each parcel that is ready, with its number, and adds the number of each that went without, one by one; the others
 * stay as they are. The same file twice changes nothing. Gives what each line came to: those that were dispatched now are
 * `ready`, and those that got their number now are `adds_number`.
 */
export async function takeInTracking(text: string, by: StaffMember): Promise<Result<TrackingPreview, "not_allowed">> {
  const preview = await previewTracking(text, by);
  if (!preview.ok) return preview;
  const { matches, unread } = preview.value;
  const found = await parcelsOf(matches.filter(isToDo));
  const done: TrackingMatch[] = [];
  for (const match of matches) {
    const id = found.get(match.code)?.id;
    // Somebody was quicker since: what it is now is said, not what it was.
    const isAsSaid = !isToDo(match) || id === undefined || (await takeIn(id, match, by));
    done.push(isAsSaid ? match : { ...match, is: matchOf(match, (await parcelsOf([match])).get(match.code), by) });
  }
  return succeed({ matches: done, unread });
}

function isToDo({ is }: TrackingMatch): boolean {
  return is === "ready" || is === "adds_number";
}

/** True once the line's parcel is dispatched, or has its number. */
async function takeIn(id: string, { is, trackingNumber }: TrackingMatch, by: StaffMember): Promise<boolean> {
  if (is === "adds_number") return (await addTracking({ id, trackingNumber }, by)).ok;
  const result = await dispatchConsignment({ id, trackingNumber }, by);
  return result.ok && result.value.done.length === 1;
}

async function parcelsOf(lines: readonly TrackingLine[]): Promise<Map<string, Found>> {
  if (lines.length === 0) return new Map();
  const rows = await database().$queryRaw<Found[]>`
    SELECT id, code, status, held_at IS NOT NULL AS "isHeld", claimed_by_id AS "holderId",
           tracking_number AS "trackingNumber"
      FROM consignment WHERE code = ANY(${lines.map(({ code }) => code)}::text[])`;
  return new Map(rows.map((row) => [row.code, row]));
}

function matchOf(line: TrackingLine, parcel: Found | undefined, by: StaffMember): TrackingMatch["is"] {
  if (!parcel) return "no_such_parcel";
  if (parcel.status === "dispatched" || parcel.status === "returned") return matchOfSent(line, parcel);
  if (parcel.status !== "packed") return "not_packed";
  if (parcel.isHeld) return "held";
  return parcel.holderId === by.id ? "ready" : "with_colleague";
}

function matchOfSent(line: TrackingLine, { status, trackingNumber }: Found): TrackingMatch["is"] {
  if (trackingNumber === line.trackingNumber) return "done";
  if (trackingNumber !== null) return "sent_otherwise";
  return status === "dispatched" ? "adds_number" : "came_back";
}
