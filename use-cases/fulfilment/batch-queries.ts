import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { SEALED, sealedShape } from "#adapters/sealing/sealed-sql.ts";
import { shownName } from "#domain/people/person.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";

const parcelShape = z
  .object({
    id: z.string(),
    code: z.string(),
    isFree: z.boolean(),
    copies: z.number(),
    status: z.enum(["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"]),
    holderId: z.string().nullable(),
    holder: z.string().nullable(),
    person: sealedShape,
    heldReason: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    /** Its dispatch can still be taken back. */
    canUndo: z.boolean(),
    neededBy: z.string().nullable(),
    titles: z.array(
      z.object({ title: z.string(), copies: z.number(), weightGrams: z.number(), thicknessMm: z.number() }),
    ),
  })
  .transform(({ person, ...parcel }) => ({
    ...parcel,
    labelName: shownName(person),
    area: [person.town, person.postcode].filter(Boolean).join(", ") || null,
    deliveryNote: person.deliveryNote,
  }));

/** One parcel as the packing table shows it. */
export type BatchParcel = z.infer<typeof parcelShape>;

const batchShape = z.object({
  number: z.number(),
  claimedAt: z.date(),
  claimedBy: z.string(),
  claimedById: z.string(),
  parcels: z.array(parcelShape),
});

export type Batch = z.infer<typeof batchShape>;

/** Oldest first, as on paper. */
const ORDER_OF_SLIPS = [{ waitingSince: "asc" as const }, { id: "asc" as const }];

/** A batch with what is in it now, in the order of its slips, in one round trip. Null when there is none of that number. */
export async function batchByNumber(number: number): Promise<Batch | null> {
  const [row] = await database().$queryRaw<unknown[]>`
    SELECT b.number, b.claimed_at AS "claimedAt", s.name AS "claimedBy", s.id AS "claimedById", p.parcels
      FROM packing_batch b JOIN staff_member s ON s.id = b.staff_member_id
      CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object(
                 'id', c.id, 'code', c.code, 'isFree', c.request_id IS NOT NULL, 'copies', c.copies, 'status', c.status,
                 'holderId', c.claimed_by_id, 'holder', h.name, 'heldReason', c.held_reason,
                 'trackingNumber', c.tracking_number,
                 'canUndo', c.status = 'dispatched' AND coalesce(c.undo_until > now(), false), 'neededBy', c.needed_by, 'person', ${SEALED},
                 'titles', (SELECT coalesce(json_agg(json_build_object('title', p.title, 'copies', l.copies,
                                                                       'weightGrams', p.weight_grams,
                                                                       'thicknessMm', p.thickness_mm)
                                                     ORDER BY p.position, p.sku), '[]')
                              FROM consignment_line l JOIN publication p ON p.id = l.publication_id
                             WHERE l.consignment_id = c.id)) ORDER BY c.waiting_since, c.id), '[]') AS parcels
          FROM consignment c JOIN recipient r ON r.id = c.recipient_id
          LEFT JOIN staff_member h ON h.id = c.claimed_by_id
         WHERE c.batch_number = b.number) p
     WHERE b.number = ${number}`;
  return row === undefined ? null : batchShape.parse(row);
}

/**
 * A claim of which one colleague has something on the table, and when it was last pressed for. `all`, `packed` (and still here) and
 * `sent` count the parcels of the whole batch; `copies` those on the table.
 */
export type OpenBatch = {
  number: number;
  holderId: string;
  holder: string;
  all: number;
  packed: number;
  sent: number;
  copies: number;
  lastTouchedAt: Date;
};

/** Enough for every table there could be; the oldest stand first. */
const MOST_BATCHES = 50;

/** Who holds what now, oldest first. Reads only what is in somebody's hands and those batches, whatever lies in history. */
export async function openBatches(): Promise<OpenBatch[]> {
  return database().$queryRaw<OpenBatch[]>`
    SELECT held.*, batch.*
      FROM (SELECT c.batch_number AS number, c.claimed_by_id AS "holderId", s.name AS holder,
                   max(c.claimed_at) AS "lastTouchedAt", sum(c.copies)::int AS copies
              FROM consignment c JOIN staff_member s ON s.id = c.claimed_by_id
             WHERE c.status IN ('claimed', 'packed') AND c.batch_number IS NOT NULL
             GROUP BY c.batch_number, c.claimed_by_id, s.name
             ORDER BY c.batch_number LIMIT ${MOST_BATCHES}) held
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS all, count(*) FILTER (WHERE status = 'packed')::int AS packed,
               count(*) FILTER (WHERE status = 'dispatched')::int AS sent
          FROM consignment WHERE batch_number = held.number) batch
     ORDER BY held.number`;
}

/** The parcels of a batch that this colleague can work on now: those claimed and to pack, or those packed and to send. */
export async function idsInBatch(number: number, status: "claimed" | "packed", by: StaffMember): Promise<string[]> {
  const where = { batchNumber: number, status, claimedById: by.id, heldAt: null };
  const found = await database().consignment.findMany({ where, select: { id: true }, orderBy: ORDER_OF_SLIPS });
  return found.map(({ id }) => id);
}
