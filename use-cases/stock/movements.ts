import { database, Prisma } from "#adapters/database/client.ts";

export const MOVEMENT_KINDS = [
  "receipt",
  "allocation",
  "release",
  "dispatch",
  "return",
  "adjustment",
  "write_off",
  "split",
  "dispatch_undone",
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

export type MovementRow = {
  id: string;
  at: Date;
  kind: MovementKind;
  title: string;
  onHandChange: number;
  allocatedChange: number;
  reason: string | null;
  parcel: string | null;
  staffName: string | null;
};

export type MovementsWanted = {
  /** Of one publication, by its SKU; of all, without it. */
  sku?: string | undefined;
  kind?: MovementKind | undefined;
  /** The id of the last one seen. */
  before?: bigint | null;
  most?: number;
};

const PAGE = 50;
/** No movement has a higher number. */
const NONE_AFTER = 9_223_372_036_854_775_807n;

/**
 * Stock movements, latest first; none of a publication that does not exist. `next` asks for the page after. Each kind of
 * each publication is asked for its own latest, so that a rare one is not looked for among all the others.
 */
export async function stockMovements(wanted: MovementsWanted): Promise<{ rows: MovementRow[]; next: string | null }> {
  const { sku, kind, before, most = PAGE } = wanted;
  const ofOne = sku === undefined ? Prisma.empty : Prisma.sql`WHERE sku = ${sku}`;
  const kinds = kind === undefined ? [...MOVEMENT_KINDS] : [kind];
  // Compared in threes, because of one kind alone Postgres would rather read the whole ledger backwards than by its index.
  const found = await database().$queryRaw<MovementRow[]>`
    SELECT m.id::text, m.at, m.kind, m.title, m.on_hand_change AS "onHandChange", m.allocated_change AS "allocatedChange",
           m.reason, c.code AS parcel, s.name AS "staffName"
      FROM (SELECT m.*, p.title FROM (SELECT id, title FROM publication ${ofOne}) p
             CROSS JOIN unnest(${kinds}::stock_movement_kind[]) AS wanted (kind)
             CROSS JOIN LATERAL (
               SELECT * FROM stock_movement m
                WHERE (m.publication_id, m.kind, m.id) >= (p.id, wanted.kind, 0)
                  AND (m.publication_id, m.kind, m.id) < (p.id, wanted.kind, ${before ?? NONE_AFTER})
                ORDER BY m.publication_id DESC, m.kind DESC, m.id DESC LIMIT ${most + 1}) m
             ORDER BY m.id DESC LIMIT ${most + 1}) m
      LEFT JOIN consignment_line l ON l.id = m.consignment_line_id
      LEFT JOIN consignment c ON c.id = l.consignment_id
      LEFT JOIN staff_member s ON s.id = m.staff_member_id
     ORDER BY m.id DESC`;
  const rows = found.slice(0, most);
  return { rows, next: found.length > most ? (rows.at(-1)?.id ?? null) : null };
}
