import { z } from "zod";
import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { PersonsThings } from "#domain/privacy/persons-things.ts";

const at = z.coerce.date();
const day = z.object({ lastAt: at, endsAt: at });
const shape = z.object({
  id: z.string(),
  createdAt: at,
  requests: z.array(
    z.object({ status: z.enum(["in_review", "approved", "fulfilled", "declined", "withdrawn"]), lastAt: at }),
  ),
  orders: z.array(
    z.object({
      status: z.enum(["awaiting_payment", "awaiting_approval", "accepted", "fulfilled", "cancelled", "expired"]),
      about: z.enum(["copies", "training", "seats"]),
      lastAt: at,
      isMoneyOpen: z.boolean(),
    }),
  ),
  parcels: z.array(
    z.object({
      status: z.enum(["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"]),
      lastAt: at,
      isFree: z.boolean(),
      undoUntil: at.nullable(),
    }),
  ),
  enquiries: z.array(
    z.object({
      status: z.enum(["new", "in_conversation", "proposed", "booked", "declined", "closed"]),
      lastAt: at,
    }),
  ),
  offers: z.array(
    z.object({
      status: z.enum(["draft", "sent", "accepted", "declined", "superseded", "lapsed"]),
      lastAt: at,
      expiresAt: at.nullable(),
    }),
  ),
  bookings: z.array(day.extend({ status: z.enum(["confirmed", "delivered", "cancelled"]) })),
  seats: z.array(day.extend({ status: z.enum(["held", "confirmed", "waiting", "offered", "cancelled", "lapsed"]) })),
});

/** Money of the order `o` is on its way, or a person has something of it to decide. */
const IS_MONEY_OPEN = Prisma.sql`(
  EXISTS (SELECT FROM invoice i WHERE i.order_id = o.id AND i.status IN ('creating', 'open'))
  OR EXISTS (SELECT FROM checkout_session c WHERE c.order_id = o.id AND c.status IN ('creating', 'open'))
  OR EXISTS (SELECT FROM payment p JOIN refund b ON b.payment_id = p.id
              WHERE p.order_id = o.id AND b.status IN ('requested', 'pending'))
  OR EXISTS (SELECT FROM invoice i JOIN credit_note n ON n.invoice_id = i.id
              WHERE i.order_id = o.id AND n.status = 'creating')
  OR EXISTS (SELECT FROM staff_task t WHERE t.order_id = o.id AND t.resolved_at IS NULL))`;

/** The rows of a table that are the recipient's, as a list of these columns. */
const listOf = (columns: string, from: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(json_agg(x), '[]') FROM (SELECT ${Prisma.raw(columns)} ${from}) x)`;

const lastInHistory = (of: string) => `(SELECT max(at) FROM history_entry WHERE subject_id = ${of}.id)`;

/** A draft counts from when somebody last wrote on it. */
const lastOfOffer = (of: string) =>
  `status::text, expires_at AS "expiresAt",
   greatest(created_at, sent_at, closed_at, CASE status WHEN 'draft' THEN ${lastInHistory(of)} END) AS "lastAt"`;

/**
 * One that is over counts from when it was closed. One that is open, from whatever happened in it last: to it, in words, in what was
 * offered and booked; or from the day on which somebody means to go on with it.
 */
const LAST_OF_ENQUIRY = `status, greatest(received_at, handled_since, closed_at,
  CASE WHEN status NOT IN ('declined', 'closed') THEN greatest(next_action_on, ${lastInHistory("enquiry")},
    (SELECT max(at) FROM recipient_message WHERE recipient_id = enquiry.recipient_id),
    (SELECT max(greatest(created_at, sent_at, closed_at)) FROM quote WHERE enquiry_id = enquiry.id),
    (SELECT max(greatest(created_at, sent_at, closed_at)) FROM proposal WHERE enquiry_id = enquiry.id),
    (SELECT max(greatest(b.booked_at, b.closed_at, t.ends_at))
       FROM booking b JOIN training_session t ON t.id = b.training_session_id WHERE b.enquiry_id = enquiry.id)) END) AS "lastAt"`;

/** What each of these recipients has with us, by their ids, in one round trip. Composes. */
export async function thingsOf(tx: Transaction, ids: readonly string[]): Promise<(PersonsThings & { id: string })[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT r.id, r.created_at AS "createdAt",
      ${listOf(`status, greatest(requested_at, decided_at, closed_at) AS "lastAt"`, Prisma.sql`FROM free_copy_request WHERE recipient_id = r.id`)} AS requests,
      (SELECT coalesce(json_agg(json_build_object('status', o.status, 'about', o.about, 'isMoneyOpen', ${IS_MONEY_OPEN},
                'lastAt', greatest(o.placed_at, o.accepted_at, o.closed_at,
                  (SELECT max(received_at) FROM payment WHERE order_id = o.id),
                  (SELECT max(b.settled_at) FROM payment p JOIN refund b ON b.payment_id = p.id WHERE p.order_id = o.id)))), '[]')
         FROM "order" o WHERE o.recipient_id = r.id) AS orders,
      ${listOf(`status, request_id IS NOT NULL AS "isFree", undo_until AS "undoUntil", greatest(waiting_since, dispatched_at, returned_at, lost_at) AS "lastAt"`, Prisma.sql`FROM consignment WHERE recipient_id = r.id`)} AS parcels,
      ${listOf(LAST_OF_ENQUIRY, Prisma.sql`FROM enquiry WHERE recipient_id = r.id`)} AS enquiries,
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT ${Prisma.raw(lastOfOffer("quote"))} FROM quote WHERE recipient_id = r.id
         UNION ALL SELECT ${Prisma.raw(lastOfOffer("proposal"))} FROM proposal WHERE recipient_id = r.id) x) AS offers,
      ${listOf(`b.status, s.ends_at AS "endsAt", greatest(b.booked_at, b.closed_at) AS "lastAt"`, Prisma.sql`FROM booking b JOIN training_session s ON s.id = b.training_session_id WHERE b.recipient_id = r.id`)} AS bookings,
      ${listOf(`b.status, s.ends_at AS "endsAt", greatest(b.booked_at, b.confirmed_at, b.closed_at) AS "lastAt"`, Prisma.sql`FROM seat_booking b JOIN training_session s ON s.id = b.training_session_id WHERE b.recipient_id = r.id`)} AS seats
      FROM recipient r WHERE r.id = ANY(${[...ids]}::uuid[])`;
  return rows.map((row) => shape.parse(row));
}
