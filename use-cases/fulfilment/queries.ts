import { database, Prisma } from "#adapters/database/client.ts";
import { openSealed, SEALED, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { outwardCode, shownName } from "#domain/people/person.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";

/** The views of the packing table: what can be claimed, what I hold, what others hold, and what waits or went. */
export const PARCEL_VIEWS = ["queue", "mine", "colleagues", "waiting", "held", "packed", "dispatched"] as const;
export type ParcelView = (typeof PARCEL_VIEWS)[number];

export type ParcelRow = {
  id: string;
  code: string;
  isFree: boolean;
  copies: number;
  status: ConsignmentStatus;
  waitingSince: Date;
  neededBy: Date | null;
  labelName: string | null;
  area: string | null;
  heldReason: string | null;
  claimedAt: Date | null;
  holderId: string | null;
  holder: string | null;
  dispatchedAt: Date | null;
  trackingNumber: string | null;
};

const PAGE = 50;

/** One page of a view, oldest first (what was dispatched: latest first). Reads by partial indexes, whatever lies in history. */
export async function parcelsIn(view: ParcelView, by: StaffMember, after: PageMark | null): Promise<Page<ParcelRow>> {
  const time = view === "dispatched" ? Prisma.raw("c.dispatched_at") : Prisma.raw("c.waiting_since");
  const order =
    view === "dispatched" ? Prisma.raw("c.dispatched_at DESC, c.id DESC") : Prisma.raw("c.waiting_since, c.id");
  const compare = view === "dispatched" ? Prisma.raw("<") : Prisma.raw(">");
  const from = after ? Prisma.sql`AND (${time}, c.id) ${compare} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<(Omit<ParcelRow, "labelName" | "area"> & Sealed)[]>`
    SELECT c.id, c.code, c.request_id IS NOT NULL AS "isFree", c.copies, c.status, c.waiting_since AS "waitingSince",
           c.needed_by AS "neededBy", ${SEALED} AS sealed, c.held_reason AS "heldReason",
           c.claimed_at AS "claimedAt", c.claimed_by_id AS "holderId", s.name AS holder,
           c.dispatched_at AS "dispatchedAt", c.tracking_number AS "trackingNumber"
      FROM (SELECT * FROM consignment c WHERE ${whichRows(view, by)} ${from} ORDER BY ${order} LIMIT ${PAGE + 1}) c
      JOIN recipient r ON r.id = c.recipient_id
      LEFT JOIN staff_member s ON s.id = c.claimed_by_id
     ORDER BY ${order}`;
  return pageOf(found.map(opened), PAGE, (row) => ({
    at: (view === "dispatched" && row.dispatchedAt) || row.waitingSince,
    id: row.id,
  }));
}

function opened<Row extends Sealed>({ sealed, ...row }: Row) {
  const person = openSealed(sealed);
  const area = [person.town, outwardCode(person.postcode)].filter(Boolean).join(", ");
  return { ...row, labelName: shownName(person), area };
}

function whichRows(view: ParcelView, by: StaffMember): Prisma.Sql {
  switch (view) {
    case "queue":
      return Prisma.sql`c.status = 'queued' AND c.held_at IS NULL`;
    case "mine":
      return Prisma.sql`c.claimed_by_id = ${by.id}::uuid AND c.status IN ('claimed', 'packed')`;
    case "colleagues":
      return Prisma.sql`c.status = 'claimed' AND c.claimed_by_id <> ${by.id}::uuid`;
    case "waiting":
      return Prisma.sql`c.status = 'awaiting_stock' AND c.held_at IS NULL`;
    case "held":
      // Named as the index of held parcels names them; none that is over is held.
      return Prisma.sql`c.held_at IS NOT NULL AND c.status IN ('awaiting_stock', 'queued', 'claimed', 'packed')`;
    case "packed":
      return Prisma.sql`c.status = 'packed' AND c.held_at IS NULL`;
    case "dispatched":
      return Prisma.sql`c.status = 'dispatched'`;
  }
}

export type ParcelCounts = Record<Exclude<ParcelView, "dispatched">, number>;

/** Counting stops here: nobody needs to know more than "over 999", and the page stays as quick. */
const COUNT_STOPS_AT = 1000;

/** How many stand in each view now, counted up to `COUNT_STOPS_AT`. */
export async function countParcels(by: StaffMember): Promise<ParcelCounts> {
  const views = PARCEL_VIEWS.filter((view) => view !== "dispatched");
  const counts = views.map(
    (view) => Prisma.sql`
      (SELECT count(*)::int FROM (SELECT 1 FROM consignment c WHERE ${whichRows(view, by)} LIMIT ${COUNT_STOPS_AT}) one)
        AS ${Prisma.raw(view)}`,
  );
  const [found] = await database().$queryRaw<ParcelCounts[]>`SELECT ${Prisma.join(counts)}`;
  if (!found) throw new Error("a count gave no row");
  return found;
}

/** What a colleague has in hand, in parcels and copies: still to pack, packed, and put on hold. */
export type InHand = {
  toPack: number;
  copiesToPack: number;
  packed: number;
  copiesPacked: number;
  held: number;
  copiesHeld: number;
};

export async function inHand(by: StaffMember): Promise<InHand> {
  const [found] = await database().$queryRaw<InHand[]>`
    SELECT count(*) FILTER (WHERE status = 'claimed' AND held_at IS NULL)::int AS "toPack",
           coalesce(sum(copies) FILTER (WHERE status = 'claimed' AND held_at IS NULL), 0)::int AS "copiesToPack",
           count(*) FILTER (WHERE status = 'packed' AND held_at IS NULL)::int AS packed,
           coalesce(sum(copies) FILTER (WHERE status = 'packed' AND held_at IS NULL), 0)::int AS "copiesPacked",
           count(*) FILTER (WHERE held_at IS NOT NULL)::int AS held,
           coalesce(sum(copies) FILTER (WHERE held_at IS NOT NULL), 0)::int AS "copiesHeld"
      FROM consignment c WHERE ${whichRows("mine", by)}`;
  if (!found) throw new Error("a sum gave no row");
  return found;
}

/** The id of the parcel of this code; null when there is none. */
export async function idOfParcel(code: string): Promise<string | null> {
  const found = await database().consignment.findUnique({ where: { code }, select: { id: true } });
  return found?.id ?? null;
}

/** Who holds these parcels now, to say why a claim of them was refused. */
export async function holdersOf(codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await database().consignment.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true, claimedBy: { select: { name: true } } },
  });
  return new Map(rows.flatMap((row) => (row.claimedBy ? [[row.code, row.claimedBy.name] as const] : [])));
}
