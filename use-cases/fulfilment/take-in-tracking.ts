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
import { dispatchConsignment } from "./dispatch.ts";

/**
 * What would become of a line: `ready` to be dispatched with its number; `done` with that very number already; or why not.
 */
export type TrackingMatch = ReadLine & {
  is: "ready" | "done" | "sent_otherwise" | "not_packed" | "held" | "with_colleague" | "no_such_parcel";
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
 * Dispatches each parcel that is ready, with its number, one by one; the others stay as they are. The same file twice
 * changes nothing. Gives what each line came to: those that were dispatched now are `ready`.
 */
export async function takeInTracking(text: string, by: StaffMember): Promise<Result<TrackingPreview, "not_allowed">> {
  const preview = await previewTracking(text, by);
  if (!preview.ok) return preview;
  const { matches, unread } = preview.value;
  const found = await parcelsOf(matches.filter(({ is }) => is === "ready"));
  const done: TrackingMatch[] = [];
  for (const match of matches) {
    const id = found.get(match.code)?.id;
    if (match.is !== "ready" || id === undefined) {
      done.push(match);
      continue;
    }
    const { trackingNumber } = match;
    const result = await dispatchConsignment({ id, trackingNumber }, by);
    // Somebody was quicker since: what it is now is said, not what it was.
    const went = result.ok && result.value.done.length === 1;
    done.push(went ? match : { ...match, is: matchOf(match, (await parcelsOf([match])).get(match.code), by) });
  }
  return succeed({ matches: done, unread });
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
  if (parcel.status === "dispatched" || parcel.status === "returned")
    return parcel.trackingNumber === line.trackingNumber ? "done" : "sent_otherwise";
  if (parcel.status !== "packed") return "not_packed";
  if (parcel.isHeld) return "held";
  return parcel.holderId === by.id ? "ready" : "with_colleague";
}
