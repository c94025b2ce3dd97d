import { z } from "zod";
import { database, Prisma } from "#adapters/database/client.ts";
import { SEALED, sealedShape } from "#adapters/sealing/sealed-sql.ts";
import { labelLines } from "#domain/delivery.ts";
import { packInto } from "#domain/fulfilment/packing-rules.ts";
import type { PrintedParcel } from "#domain/fulfilment/printed-parcel.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";

/** So many parcels go into one file: a morning's work for two. */
export const MOST_PARCELS_IN_A_FILE = 200;

const shape = z.array(
  z.object({
    code: z.string(),
    isPacked: z.boolean(),
    copies: z.number(),
    person: sealedShape,
    purchaseOrderNumber: z.string().nullable(),
    placedAt: z.date().nullable(),
    lines: z.array(
      z.object({ title: z.string(), copies: z.number(), weightGrams: z.number(), thicknessMm: z.number() }),
    ),
  }),
);

/** What paper is for: one parcel by its code, one batch by its number, or with neither all that the colleague holds. */
export type WhichParcels = { code: string | null; batch: number | null };

/** The rows of `consignment c` that are meant. Of one parcel it does not matter who holds it; what is held back is left out elsewhere. */
export function areMeant({ code, batch }: WhichParcels, by: StaffMember): Prisma.Sql {
  if (code !== null) return Prisma.sql`c.code = ${code}`;
  if (batch !== null) return Prisma.sql`c.batch_number = ${batch} AND c.held_at IS NULL`;
  return Prisma.sql`c.claimed_by_id = ${by.id}::uuid AND c.held_at IS NULL`;
}

/**
 * What is claimed or packed and still to be sent, oldest first, as paper shows it. Nothing for a colleague who may not
 * `fulfil`.
 */
export async function parcelsToPrint(by: StaffMember, which: WhichParcels): Promise<PrintedParcel[]> {
  if (!may(by, "fulfil")) return [];
  const rows = shape.parse(
    await database().$queryRaw`
      SELECT c.code, c.status = 'packed' AS "isPacked", c.copies, ${SEALED} AS person,
             o.purchase_order_number AS "purchaseOrderNumber", o.placed_at AS "placedAt",
             (SELECT coalesce(json_agg(json_build_object('title', p.title, 'copies', l.copies, 'weightGrams', p.weight_grams,
                                                                 'thicknessMm', p.thickness_mm) ORDER BY p.position, p.sku), '[]')
                FROM consignment_line l JOIN publication p ON p.id = l.publication_id
               WHERE l.consignment_id = c.id) AS lines
        FROM consignment c JOIN recipient r ON r.id = c.recipient_id
        LEFT JOIN "order" o ON o.id = c.order_id
       WHERE c.status IN ('claimed', 'packed') AND ${areMeant(which, by)}
       ORDER BY c.waiting_since, c.id LIMIT ${MOST_PARCELS_IN_A_FILE}`,
  );
  return rows.map(({ code: its, isPacked, copies, lines, person, purchaseOrderNumber: number, placedAt }) => ({
    code: its,
    isPacked,
    copies,
    packages: packInto(lines).length,
    deliveryNote: person.deliveryNote,
    theirOrder: number === null || placedAt === null ? null : { number, orderedAt: placedAt },
    lines: lines.map((line) => ({ title: line.title, copies: line.copies })),
    label: labelLines(person),
  }));
}
