import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { SEALED, sealedShape } from "#adapters/sealing/sealed-sql.ts";
import { partsOf, shownName } from "#domain/people/person.ts";
import { QUOTE_OF_RECIPIENT } from "./search-filter.ts";

const shape = z.object({
  id: z.string(),
  at: z.date(),
  /** What it was made for; a parcel that goes elsewhere than its order has a row of its own, without one. */
  reference: z.string().nullable(),
  orderStatus: z
    .enum(["awaiting_payment", "awaiting_approval", "accepted", "fulfilled", "cancelled", "expired"])
    .nullable(),
  requestStatus: z.enum(["in_review", "approved", "fulfilled", "declined", "withdrawn"]).nullable(),
  quoteStatus: z.enum(["draft", "sent", "accepted", "declined", "superseded", "lapsed"]).nullable(),
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
  const email = row.orderStatus === null && row.quoteStatus === null ? null : person.email;
  return {
    ...row,
    name: shownName(person),
    email,
    ...partsOf(person, "contactName", "addressLine1", "town", "postcode"),
  };
}

/** What a page of found people shows of each, latest first: in one round trip. The email address is an order's or a quote's. */
export async function foundRows(ids: readonly string[]): Promise<FoundRow[]> {
  if (ids.length === 0) return [];
  const rows = await database().$queryRaw<unknown[]>`
    SELECT r.id, r.created_at AS at, coalesce(o.reference, q.reference, v.reference) AS reference, o.status AS "orderStatus",
           q.status AS "requestStatus", v.status AS "quoteStatus", o.purchase_order_number AS "purchaseOrderNumber",
           ${SEALED} AS person,
           (SELECT coalesce(json_agg(json_build_object('code', c.code, 'status', c.status, 'isHeld', c.held_at IS NOT NULL,
                     'trackingNumber', c.tracking_number) ORDER BY c.code), '[]')
              FROM consignment c WHERE c.recipient_id = r.id) AS parcels
      FROM unnest(${ids}::uuid[]) AS found (id)
     CROSS JOIN LATERAL (SELECT * FROM recipient WHERE recipient.id = found.id LIMIT 1) r
      LEFT JOIN LATERAL (SELECT * FROM "order" WHERE recipient_id = r.id LIMIT 1) o ON true
      LEFT JOIN LATERAL (SELECT * FROM free_copy_request WHERE recipient_id = r.id LIMIT 1) q ON true
      LEFT JOIN LATERAL (${QUOTE_OF_RECIPIENT}) v ON true
     ORDER BY r.created_at DESC, r.id DESC`;
  return rows.map((row) => shown(shape.parse(row)));
}
