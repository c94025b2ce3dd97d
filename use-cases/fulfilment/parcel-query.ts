import { z } from "zod";
import { database, Prisma } from "#adapters/database/client.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";
import { LABEL_PARTS } from "#domain/people/person.ts";
import { WAS_TOLD } from "./change-tracking.ts";

const shape = z.object({
  id: z.string(),
  code: z.string(),
  status: z.enum(["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"]),
  copies: z.number(),
  orderReference: z.string().nullable(),
  requestReference: z.string().nullable(),
  /** The batch that it is in, or was sent with. */
  batchNumber: z.number().nullable(),
  /** The code of the parcel that did not arrive, of which this one takes the place. */
  againFor: z.string().nullable(),
  /** The codes of those that were made because this one did not arrive. */
  sentAgainAs: z.array(z.string()),
  heldAt: z.date().nullable(),
  heldReason: z.string().nullable(),
  holderId: z.string().nullable(),
  holder: z.string().nullable(),
  claimedAt: z.date().nullable(),
  packedAt: z.date().nullable(),
  dispatchedAt: z.date().nullable(),
  trackingNumber: z.string().nullable(),
  /** Its customer was told by email that it is on its way. */
  isTold: z.boolean(),
  /** Until when its dispatch can be taken back. */
  undoUntil: z.date().nullable(),
  lostAt: z.date().nullable(),
  returnedAt: z.date().nullable(),
  neededBy: z.date().nullable(),
  waitingSince: z.date(),
  organisationName: z.string().nullable(),
  contactName: z.string().nullable(),
  labelName: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  addressLine3: z.string().nullable(),
  town: z.string().nullable(),
  county: z.string().nullable(),
  postcode: z.string().nullable(),
  deliveryNote: z.string().nullable(),
  lines: z.array(z.object({ sku: z.string(), title: z.string(), copies: z.number() })),
});

export type Parcel = z.infer<typeof shape>;

/** One parcel with all that the slip and its page say, in one round trip; null for a code that is none. */
export async function parcelByCode(code: string): Promise<Parcel | null> {
  const [row] = await database().$queryRaw<Sealed[]>`
    SELECT c.id, c.code, c.status, c.copies, o.reference AS "orderReference", q.reference AS "requestReference",
           c.batch_number AS "batchNumber", ${againFor("c")} AS "againFor",
           ARRAY(SELECT made.code FROM consignment made
                  WHERE (made.order_id = c.order_id OR made.request_id = c.request_id) AND ${againFor("made")} = c.code
                  ORDER BY made.waiting_since, made.id) AS "sentAgainAs",
           c.held_at AS "heldAt", c.held_reason AS "heldReason", c.claimed_by_id AS "holderId", s.name AS holder,
           c.claimed_at AS "claimedAt", c.packed_at AS "packedAt", c.dispatched_at AS "dispatchedAt",
           c.tracking_number AS "trackingNumber", ${WAS_TOLD} AS "isTold", c.undo_until AS "undoUntil", c.lost_at AS "lostAt", c.returned_at AS "returnedAt", c.needed_by AS "neededBy", c.waiting_since AS "waitingSince",
           ${SEALED} AS sealed,
           (SELECT json_agg(json_build_object('sku', p.sku, 'title', p.title, 'copies', l.copies) ORDER BY p.position)
              FROM consignment_line l JOIN publication p ON p.id = l.publication_id
             WHERE l.consignment_id = c.id) AS lines
      FROM consignment c
      JOIN recipient r ON r.id = c.recipient_id
      LEFT JOIN "order" o ON o.id = c.order_id
      LEFT JOIN free_copy_request q ON q.id = c.request_id
      LEFT JOIN staff_member s ON s.id = c.claimed_by_id
     WHERE c.code = ${code}`;
  return row === undefined ? null : shape.parse(withParts(row, ...LABEL_PARTS, "deliveryNote"));
}

/** The code that stands in the history of a parcel that was made to send another again; null for any other parcel. */
function againFor(parcel: "c" | "made"): Prisma.Sql {
  return Prisma.sql`(
    SELECT h.details->>'from' FROM history_entry h
     WHERE h.subject_id = ${Prisma.raw(parcel)}.id AND h.event = 'consignment_sent_again' LIMIT 1)`;
}
