import { database, Prisma } from "#adapters/database/client.ts";
import { openSealed, SEALED, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { shownName } from "#domain/people/person.ts";

/** A parcel of an old edition for which somebody has to choose. */
export type PausedParcel = {
  id: string;
  code: string;
  isFree: boolean;
  status: ConsignmentStatus;
  copies: number;
  waitingSince: Date;
  labelName: string | null;
  titles: string;
};

const PAGE = 50;

/** Parcels that are held and of an edition that was replaced, oldest first. Reads what is held now, not history. */
export async function pausedParcels(after: PageMark | null): Promise<Page<PausedParcel>> {
  const from = after ? Prisma.sql`AND (c.waiting_since, c.id) > (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<(Omit<PausedParcel, "labelName"> & Sealed)[]>`
    SELECT c.id, c.code, c.request_id IS NOT NULL AS "isFree", c.status, c.copies, c.waiting_since AS "waitingSince",
           ${SEALED} AS sealed, old.titles
      FROM consignment c JOIN recipient r ON r.id = c.recipient_id
      CROSS JOIN LATERAL (
        SELECT string_agg(p.title, ', ' ORDER BY p.position, p.sku) AS titles FROM consignment_line l
          JOIN publication p ON p.id = l.publication_id
         WHERE l.consignment_id = c.id AND p.replaced_by_id IS NOT NULL) old
     WHERE c.held_at IS NOT NULL AND c.status IN ('awaiting_stock', 'queued', 'claimed') AND old.titles IS NOT NULL ${from}
     ORDER BY c.waiting_since, c.id LIMIT ${PAGE + 1}`;
  const rows = found.map(({ sealed, ...row }) => ({ ...row, labelName: shownName(openSealed(sealed)) }));
  return pageOf(rows, PAGE, (row) => ({ at: row.waitingSince, id: row.id }));
}

/** What is sold now and could be replaced, with what its new edition begins with. */
export type Replaceable = { id: string; sku: string; title: string; weightGrams: number; thicknessMm: number };

export function replaceablePublications(): Promise<Replaceable[]> {
  const select = { id: true, sku: true, title: true, weightGrams: true, thicknessMm: true };
  return database().publication.findMany({
    where: { isActive: true, replacedById: null },
    select,
    orderBy: [{ position: "asc" }, { sku: "asc" }],
  });
}
