import { database, Prisma } from "#adapters/database/client.ts";
import type { Entry } from "#domain/history/words.ts";

/** One thing that happened, and when. `parcel` is the code of the parcel it happened to, if it was one. */
export type Told = Entry & { id: string; at: Date; parcel: string | null };

/** More than ever happens to one order; keeps a page from growing without end. */
const MOST = 200;

/**
 * Everything that happened to an order or a request and to its parcels, oldest first, in one round trip. An id is of one
 * thing only: asking for its kind as well would tempt Postgres to read all that ever happened to things of that kind.
 */
export async function historyOf(subject: "order" | "request", reference: string): Promise<Told[]> {
  return subject === "order" ? ofOrder(reference) : ofRequest(reference);
}

async function ofOrder(reference: string): Promise<Told[]> {
  return database().$queryRaw<Told[]>`
    WITH origin AS (SELECT id FROM "order" WHERE reference = ${reference}), found AS (
      SELECT h.*, NULL AS parcel FROM history_entry h WHERE h.subject_id = (SELECT id FROM origin)
      UNION ALL
      SELECT h.*, c.code FROM consignment c
       CROSS JOIN LATERAL (SELECT * FROM history_entry WHERE subject_id = c.id ORDER BY id LIMIT ${MOST}) h
       WHERE c.order_id = (SELECT id FROM origin))
    SELECT f.id::text, f.at, f.event, f.actor, f.details, f.parcel, s.name AS "staffName"
      FROM found f LEFT JOIN staff_member s ON s.id = f.staff_member_id ORDER BY f.id LIMIT ${MOST}`;
}

async function ofRequest(reference: string): Promise<Told[]> {
  return database().$queryRaw<Told[]>`
    WITH origin AS (SELECT id, flood_decline_id FROM free_copy_request WHERE reference = ${reference}), found AS (
      SELECT h.*, NULL AS parcel FROM history_entry h WHERE h.subject_id = (SELECT id FROM origin)
      UNION ALL
      SELECT h.*, NULL FROM history_entry h WHERE h.subject_id = (SELECT flood_decline_id FROM origin)
      UNION ALL
      SELECT h.*, c.code FROM consignment c
       CROSS JOIN LATERAL (SELECT * FROM history_entry WHERE subject_id = c.id ORDER BY id LIMIT ${MOST}) h
       WHERE c.request_id = (SELECT id FROM origin))
    SELECT f.id::text, f.at, f.event, f.actor, f.details, f.parcel, s.name AS "staffName"
      FROM found f LEFT JOIN staff_member s ON s.id = f.staff_member_id ORDER BY f.id LIMIT ${MOST}`;
}

/** Everything that happened to one parcel and to its order or request. */
export async function historyOfParcel(code: string): Promise<Told[]> {
  return database().$queryRaw<Told[]>`
    WITH parcel AS (SELECT id, coalesce(order_id, request_id) AS origin_id FROM consignment WHERE code = ${code}), found AS (
      SELECT h.*, NULL AS parcel FROM history_entry h WHERE h.subject_id = (SELECT origin_id FROM parcel)
      UNION ALL
      SELECT h.*, ${code} FROM history_entry h WHERE h.subject_id = (SELECT id FROM parcel))
    SELECT f.id::text, f.at, f.event, f.actor, f.details, f.parcel, s.name AS "staffName"
      FROM found f LEFT JOIN staff_member s ON s.id = f.staff_member_id ORDER BY f.id LIMIT ${MOST}`;
}

/** Everything that happened to one thing that has no parcels, oldest first. */
export function historyOfThing(id: string): Promise<Told[]> {
  return historyOfThings(Prisma.sql`SELECT ${id}::uuid AS id`);
}

/** Everything that happened to the things whose ids (`id`) a query finds: to a quote in all its versions, say; oldest first. */
export function historyOfThings(ids: Prisma.Sql): Promise<Told[]> {
  return database().$queryRaw<Told[]>`
    SELECT h.id::text, h.at, h.event, h.actor, h.details, NULL AS parcel, s.name AS "staffName"
      FROM (${ids}) thing
     CROSS JOIN LATERAL (SELECT * FROM history_entry WHERE subject_id = thing.id ORDER BY id LIMIT ${MOST}) h
      LEFT JOIN staff_member s ON s.id = h.staff_member_id ORDER BY h.id`;
}

/** The latest of what happened to one thing to which much happens in years, oldest first. */
export async function latestOfThing(id: string): Promise<Told[]> {
  const latest = await database().$queryRaw<Told[]>`
    SELECT h.id::text, h.at, h.event, h.actor, h.details, NULL AS parcel, s.name AS "staffName"
      FROM history_entry h LEFT JOIN staff_member s ON s.id = h.staff_member_id
     WHERE h.subject_id = ${id}::uuid ORDER BY h.id DESC LIMIT ${MOST}`;
  return latest.reverse();
}
