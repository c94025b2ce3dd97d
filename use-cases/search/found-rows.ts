import { z } from "zod";
import { database, Prisma } from "#adapters/database/client.ts";
import { SEALED, sealedShape } from "#adapters/sealing/sealed-sql.ts";
import { partsOf, shownName } from "#domain/people/person.ts";
import { FOUND_AS, rowsOfKinds, type SearchKind } from "./kinds.ts";

const shape = z.object({
  id: z.string(),
  at: z.date(),
  /** What it was made for, and how that stands; a parcel that goes elsewhere than its order has a row of its own, without. */
  what: z.enum(FOUND_AS).nullable(),
  reference: z.string().nullable(),
  status: z.string().nullable(),
  trainingSessionId: z.string().nullable(),
  purchaseOrderNumber: z.string().nullable(),
  person: sealedShape,
  parcels: z.array(
    z.object({
      code: z.string(),
      status: z.enum(["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"]),
      isHeld: z.boolean(),
      trackingNumber: z.string().nullable(),
    }),
  ),
});

export type FoundRow = ReturnType<typeof shown>;

function shown({ person, ...row }: z.infer<typeof shape>) {
  return {
    ...row,
    name: shownName(person),
    email: row.what === null || row.what === "request" ? null : person.email,
    ...partsOf(person, "contactName", "addressLine1", "town", "postcode"),
  };
}

/**
 * What a page of found people shows of each, latest first: in one round trip. The email address is shown where it is not of a
 * request, and parcels where they are among the kinds.
 */
export async function foundRows(ids: readonly string[], kinds: readonly SearchKind[]): Promise<FoundRow[]> {
  if (ids.length === 0) return [];
  const isOf = Prisma.join(rowsOfKinds(kinds), " UNION ALL ");
  const rows = await database().$queryRaw<unknown[]>`
    SELECT r.id, r.created_at AS at, one.what, one.reference, one.status, one.session AS "trainingSessionId",
           (SELECT purchase_order_number FROM "order" WHERE recipient_id = r.id) AS "purchaseOrderNumber",
           ${SEALED} AS person,
           (SELECT coalesce(json_agg(json_build_object('code', c.code, 'status', c.status, 'isHeld', c.held_at IS NOT NULL,
                     'trackingNumber', c.tracking_number) ORDER BY c.code), '[]')
              FROM consignment c WHERE c.recipient_id = r.id AND ${kinds.includes("parcel")}) AS parcels
      FROM unnest(${ids}::uuid[]) AS found (id)
     CROSS JOIN LATERAL (SELECT * FROM recipient WHERE recipient.id = found.id LIMIT 1) r
      LEFT JOIN LATERAL (SELECT * FROM (${isOf}) any_of ORDER BY place LIMIT 1) one ON true
     ORDER BY r.created_at DESC, r.id DESC`;
  return rows.map((row) => shown(shape.parse(row)));
}
