import { database, Prisma } from "#adapters/database/client.ts";
import { type FloodSign, MACHINE_SIGNS } from "#domain/free-copies/flood-signs.ts";
import type { Flood, FloodKind, FloodWish } from "#domain/free-copies/flood-wish.ts";
import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import { IS_TOO_LATE, inFlood, ofKind } from "./flood-filter.ts";

/** A flood that waits for a look. `from` and `to` hold what was approved before it was noticed. */
export type WaitingFlood = Flood & { requests: number; machineLike: number; addresses: number; lastAt: Date };

const MOST_FLOODS = 50;

/** The floods that wait, by the network that they came from on a day, largest first: the largest 50. */
export async function floodsNow(): Promise<WaitingFlood[]> {
  return database().$queryRaw<WaitingFlood[]>`
    SELECT coalesce(f.wide_mark, 'unknown') AS network, f.requests, f."machineLike", f.addresses, f."lastAt",
           coalesce((SELECT min(q.requested_at) FROM free_copy_request q WHERE q.wide_mark = f.wide_mark), f."firstAt") AS from,
           f."lastAt" + interval '1 second' AS to
      FROM (SELECT q.wide_mark, count(*)::int AS requests, count(DISTINCT q.near_mark)::int AS addresses,
                   (count(*) FILTER (WHERE q.flood_signs && ${[...MACHINE_SIGNS]}::text[]))::int AS "machineLike",
                   min(q.requested_at) AS "firstAt", max(q.requested_at) AS "lastAt"
              FROM free_copy_request q WHERE q.status = 'in_review' AND q.in_flood
             GROUP BY q.wide_mark ORDER BY requests DESC LIMIT ${MOST_FLOODS}) f
     ORDER BY f.requests DESC`;
}

export type FloodRequest = {
  reference: string;
  status: RequestStatus;
  audience: "individual" | "group";
  copies: number;
  requestedAt: Date;
  floodSigns: FloodSign[];
  fillSeconds: number | null;
};

export type FloodPreview = {
  /** How many would be declined, how many of those are approved already, and how many stay as they are. */
  declined: number;
  approved: number;
  spared: number;
  /** Of those spared: too late, because a parcel is packed or gone. */
  tooLate: number;
  byHour: { from: Date; requests: number }[];
  /** The first few of each, oldest first. */
  firstSpared: FloodRequest[];
  firstDeclined: FloodRequest[];
};

const FEW = 50;

/** What declining a flood would do, before it is done. */
export async function previewFlood(wish: FloodWish): Promise<FloodPreview> {
  const chosen = Prisma.sql`(${ofKind(wish.kind)} AND NOT ${IS_TOO_LATE})`;
  const [[counts], byHour, firstSpared, firstDeclined] = await Promise.all([
    database().$queryRaw<Pick<FloodPreview, "declined" | "approved" | "spared" | "tooLate">[]>`
      SELECT (count(*) FILTER (WHERE q.chosen))::int AS declined, (count(*) FILTER (WHERE NOT q.chosen))::int AS spared,
             (count(*) FILTER (WHERE q.chosen AND q.status = 'approved'))::int AS approved,
             (count(*) FILTER (WHERE q.late))::int AS "tooLate"
        FROM (SELECT q.status, ${chosen} AS chosen, ${IS_TOO_LATE} AS late FROM free_copy_request q WHERE ${inFlood(wish)}) q`,
    database().$queryRaw<FloodPreview["byHour"]>`
      SELECT date_trunc('hour', q.requested_at) AS from, count(*)::int AS requests
        FROM free_copy_request q WHERE ${inFlood(wish)} GROUP BY 1 ORDER BY 1 LIMIT 48`,
    fewOf(wish, Prisma.sql`NOT ${chosen}`),
    fewOf(wish, chosen),
  ]);
  const none = { declined: 0, approved: 0, spared: 0, tooLate: 0 };
  return { ...none, ...counts, byHour, firstSpared, firstDeclined };
}

function fewOf(wish: FloodWish, which: Prisma.Sql): Promise<FloodRequest[]> {
  return database().$queryRaw<FloodRequest[]>`
    SELECT q.reference, q.status, q.audience, q.copies_requested AS copies, q.requested_at AS "requestedAt",
           q.flood_signs AS "floodSigns", q.fill_seconds AS "fillSeconds"
      FROM free_copy_request q WHERE ${inFlood(wish)} AND ${which} ORDER BY q.requested_at, q.id LIMIT ${FEW}`;
}

export type PastDecline = {
  id: string;
  kind: FloodKind;
  declined: number;
  begunAt: Date;
  doneAt: Date | null;
  staffName: string;
  undoneAt: Date | null;
  undoneByName: string | null;
  /** It was begun to be taken back, and some of its requests are declined still. */
  isHalfUndone: boolean;
};

/** The latest 20 floods that were declined. */
export async function pastDeclines(): Promise<PastDecline[]> {
  return database().$queryRaw<PastDecline[]>`
    SELECT d.id, d.kind, d.declined, d.begun_at AS "begunAt", d.done_at AS "doneAt", s.name AS "staffName",
           d.undone_at AS "undoneAt", u.name AS "undoneByName",
           d.undone_at IS NOT NULL AND EXISTS (
             SELECT 1 FROM free_copy_request q WHERE q.flood_decline_id = d.id AND q.status = 'declined') AS "isHalfUndone"
      FROM flood_decline d JOIN staff_member s ON s.id = d.staff_member_id LEFT JOIN staff_member u ON u.id = d.undone_by_id
     ORDER BY d.begun_at DESC LIMIT 20`;
}
