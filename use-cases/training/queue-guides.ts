import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { londonDay } from "#domain/london-day.ts";
import { holdForEarlierPostcode } from "#use-cases/fulfilment/hold-for-postcode.ts";
import { makeConsignment } from "#use-cases/fulfilment/make-consignment.ts";
import { record } from "#use-cases/history/record.ts";

/** Guides go into the packing queue so long before they are needed: the post takes a few days, and so may the printer. */
const DAYS_AHEAD = 10;
const AT_ONCE = 200;

/**
 * Puts the guides of trainings that come near into the packing queue, each once: those whose order is paid or invoiced. Gives
 * how many parcels were made. Safe to run twice at once: the booking is locked, and its parcel has the order's reference.
 */
export async function queueGuides(now: Date): Promise<number> {
  const until = londonDay(new Date(now.getTime() + DAYS_AHEAD * 86_400_000));
  const due = await database().$queryRaw<{ id: string }[]>`
    SELECT b.id FROM booking b JOIN "order" o ON o.id = b.order_id
     WHERE b.guides_queued_at IS NULL AND b.status <> 'cancelled' AND b.guides_needed_by <= ${until}::date
       AND o.status = 'accepted' ORDER BY b.guides_needed_by LIMIT ${AT_ONCE}`;
  let made = 0;
  for (const { id } of due) if (await inTransaction((tx) => queueGuidesOf(tx, id, now))) made += 1;
  return made;
}

type Guides = {
  orderId: string;
  reference: string;
  recipientId: string;
  neededBy: Date;
  lines: { publicationId: string; copies: number }[];
};

/** The same for one booking, which may have taken place already: what was paid for goes out, if late. Composes. */
export async function queueGuidesOf(tx: Transaction, bookingId: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`SELECT o.id FROM "order" o JOIN booking b ON b.order_id = o.id WHERE b.id = ${bookingId}::uuid FOR UPDATE OF o`;
  const [guides] = await tx.$queryRaw<Guides[]>`
    SELECT o.id AS "orderId", o.reference, o.recipient_id AS "recipientId", b.guides_needed_by AS "neededBy",
           (SELECT coalesce(json_agg(json_build_object('publicationId', l.publication_id, 'copies', l.copies)), '[]')
              FROM order_line l WHERE l.order_id = o.id AND l.kind = 'copies') AS lines
      FROM booking b JOIN "order" o ON o.id = b.order_id
     WHERE b.id = ${bookingId}::uuid AND b.guides_queued_at IS NULL AND b.status <> 'cancelled' AND o.status = 'accepted'
       FOR UPDATE OF b`;
  if (!guides || guides.lines.length === 0) return false;
  const { orderId, reference, recipientId, lines, neededBy } = guides;
  await tx.booking.update({ where: { id: bookingId }, data: { guidesQueuedAt: now } });
  const details = { copies: lines.reduce((sum, { copies }) => sum + copies, 0) };
  await record(tx, { subject: "booking", subjectId: bookingId, event: "guides_queued", by: "system", details });
  await makeConsignment(tx, { code: reference, origin: { orderId }, recipientId, lines, neededBy, now });
  await holdForEarlierPostcode(tx, orderId);
  return true;
}
