import { Prisma } from "#adapters/database/client.ts";
import { CONSIGNMENT_LIFE } from "#domain/fulfilment/consignment-life.ts";
import { rowsOfKinds, SEARCH_KINDS, type SearchKind, type SearchStatus } from "./kinds.ts";

/** What was asked for. `since` is a day in London, as `2026-11-25`. */
export type SearchFilter = { kind: SearchKind | null; status: SearchStatus | null; since: string | null };
/** The same with all kinds that it may be of. */
export type Kept = Omit<SearchFilter, "kind"> & { kinds: readonly SearchKind[] };

/** True where everybody is asked for: each recipient is of some kind. */
export function isOfAllKinds({ kinds, status }: Kept): boolean {
  return kinds.length === SEARCH_KINDS.length && status === null;
}

/** The statement's condition that a recipient `r` is of the filter's time. */
export function sinceThen({ since }: Pick<Kept, "since">): Prisma.Sql {
  if (since === null) return Prisma.empty;
  return Prisma.sql`AND r.created_at >= (${since}::date::timestamp AT TIME ZONE 'Europe/London')`;
}

/**
 * Joins a recipient `r` once if it has what the filter asks for. Each `LIMIT 1` keeps to one look-up for each row; another
 * form of it could read a whole table.
 */
export function joinKept(kept: Kept): Prisma.Sql {
  if (isOfAllKinds(kept)) return Prisma.empty;
  const { kinds, status } = kept;
  const is = status === null ? Prisma.empty : Prisma.sql`WHERE status = ${status}`;
  const rows = rowsOfKinds(kinds, status).map((of) => Prisma.sql`SELECT 1 FROM (${of}) one ${is}`);
  const either = [...rows, ...(kinds.includes("parcel") ? parcelThat(status) : [])];
  if (either.length === 0) return Prisma.sql`JOIN (SELECT 1 WHERE false) kept ON true`;
  return Prisma.sql`CROSS JOIN LATERAL (${Prisma.join(either, " UNION ALL ")} LIMIT 1) kept`;
}

function parcelThat(status: SearchStatus | null): Prisma.Sql[] {
  const of = Prisma.sql`SELECT 1 FROM consignment c WHERE c.recipient_id = r.id`;
  if (status === null) return [of];
  if (status === "held")
    return [
      Prisma.sql`${of} AND c.held_at IS NOT NULL AND c.status IN ('awaiting_stock', 'queued', 'claimed', 'packed')`,
    ];
  return Object.hasOwn(CONSIGNMENT_LIFE, status) ? [Prisma.sql`${of} AND c.status::text = ${status}`] : [];
}
