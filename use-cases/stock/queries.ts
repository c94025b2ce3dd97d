import { database, type Transaction } from "#adapters/database/client.ts";

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
  /** Staff are told when fewer copies are left; null where no line is set. */
  lowStockLine: number | null;
  lowStockSince: Date | null;
};

/** On hand, allocated and waiting of every publication. Reads the lines of what waits now, parcel by parcel, not all there ever were. */
export async function stockNow(db: Transaction = database()): Promise<StockRow[]> {
  return db.$queryRaw<StockRow[]>`
    WITH waiting AS (
      SELECT l.publication_id, sum(l.copies)::int AS copies, count(*)::int AS parcels
        FROM consignment c
        CROSS JOIN LATERAL (SELECT publication_id, copies FROM consignment_line WHERE consignment_id = c.id OFFSET 0) l
       WHERE c.status = 'awaiting_stock' GROUP BY l.publication_id)
    SELECT p.id AS "publicationId", p.sku, p.title, p.is_active AS "isActive", coalesce(s.on_hand, 0) AS "onHand",
           coalesce(s.allocated, 0) AS allocated, coalesce(w.copies, 0) AS waiting, coalesce(w.parcels, 0) AS "waitingParcels",
           p.low_stock_line AS "lowStockLine", p.low_stock_since AS "lowStockSince"
      FROM publication p
      LEFT JOIN stock_level s ON s.publication_id = p.id
      LEFT JOIN waiting w ON w.publication_id = p.id
     ORDER BY p.position, p.sku`;
}

/** What every publication is called, in their order. */
export function titlesOfStock(): Promise<{ sku: string; title: string }[]> {
  return database().publication.findMany({
    select: { sku: true, title: true },
    orderBy: [{ position: "asc" }, { sku: "asc" }],
  });
}
