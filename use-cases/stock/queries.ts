import { database, Prisma } from "#adapters/database/client.ts";

/** How one publication stands, in copies. `waiting` is what parcels without stock ask for. */
export type StockRow = {
  publicationId: string;
  sku: string;
  title: string;
  isActive: boolean;
  onHand: number;
  allocated: number;
  waiting: number;
  waitingParcels: number;
};

/** On hand, allocated and waiting of every publication. Reads the lines of what waits now, parcel by parcel, not all there ever were. */
export async function stockNow(): Promise<StockRow[]> {
  return database().$queryRaw<StockRow[]>`
    WITH waiting AS (
      SELECT l.publication_id, sum(l.copies)::int AS copies, count(*)::int AS parcels
        FROM consignment c
        CROSS JOIN LATERAL (SELECT publication_id, copies FROM consignment_line WHERE consignment_id = c.id OFFSET 0) l
       WHERE c.status = 'awaiting_stock' GROUP BY l.publication_id)
    SELECT p.id AS "publicationId", p.sku, p.title, p.is_active AS "isActive", coalesce(s.on_hand, 0) AS "onHand",
           coalesce(s.allocated, 0) AS allocated, coalesce(w.copies, 0) AS waiting, coalesce(w.parcels, 0) AS "waitingParcels"
      FROM publication p
      LEFT JOIN stock_level s ON s.publication_id = p.id
      LEFT JOIN waiting w ON w.publication_id = p.id
     ORDER BY p.position, p.sku`;
}

export type MovementRow = {
  id: string;
  at: Date;
  kind: "receipt" | "allocation" | "release" | "dispatch" | "return" | "adjustment" | "write_off" | "split";
  title: string;
  onHandChange: number;
  allocatedChange: number;
  reason: string | null;
  parcel: string | null;
  staffName: string | null;
};

const PAGE = 50;

/** Stock movements, latest first. `before` is the id of the last one seen. `next` asks for the page after. */
export async function stockMovements(before: bigint | null): Promise<{ rows: MovementRow[]; next: string | null }> {
  const from = before === null ? Prisma.empty : Prisma.sql`WHERE id < ${before}`;
  const found = await database().$queryRaw<MovementRow[]>`
    SELECT m.id::text, m.at, m.kind, p.title, m.on_hand_change AS "onHandChange", m.allocated_change AS "allocatedChange",
           m.reason, c.code AS parcel, s.name AS "staffName"
      FROM (SELECT * FROM stock_movement ${from} ORDER BY id DESC LIMIT ${PAGE + 1}) m
      JOIN publication p ON p.id = m.publication_id
      LEFT JOIN consignment_line l ON l.id = m.consignment_line_id
      LEFT JOIN consignment c ON c.id = l.consignment_id
      LEFT JOIN staff_member s ON s.id = m.staff_member_id
     ORDER BY m.id DESC`;
  const rows = found.slice(0, PAGE);
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.id ?? null) : null };
}
