import { Prisma } from "#adapters/database/client.ts";

/** What a search can be kept to. */
export const SEARCH_KINDS = ["order", "request", "quote", "parcel"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The states of all four, those that wait before those that are over; `held` is a parcel's mark. */
export const SEARCH_STATUSES = [
  "awaiting_approval",
  "awaiting_payment",
  "accepted",
  "in_review",
  "draft",
  "sent",
  "approved",
  "awaiting_stock",
  "queued",
  "claimed",
  "packed",
  "held",
  "dispatched",
  "returned",
  "fulfilled",
  "cancelled",
  "declined",
  "withdrawn",
  "expired",
  "lapsed",
] as const;
export type SearchStatus = (typeof SEARCH_STATUSES)[number];

/** `since` is a day in London, as `2026-11-25`. */
export type SearchFilter = { kind: SearchKind | null; status: SearchStatus | null; since: string | null };

/** The version that a recipient's quote is known by: the one that stands, else the draft, else the latest. */
export const QUOTE_OF_RECIPIENT = Prisma.sql`
  SELECT * FROM quote WHERE recipient_id = r.id
   ORDER BY status IN ('sent', 'accepted') DESC, status = 'draft' DESC, number DESC LIMIT 1`;

/** The statement's condition that a recipient `r` is of the filter's time. */
export function sinceThen({ since }: SearchFilter): Prisma.Sql {
  if (since === null) return Prisma.empty;
  return Prisma.sql`AND r.created_at >= (${since}::date::timestamp AT TIME ZONE 'Europe/London')`;
}

/**
 * Joins a recipient `r` once if it has what the filter asks for. Each `LIMIT 1` keeps to one look-up for each row; another
 * form of it could read a whole table.
 */
export function joinKept({ kind, status }: SearchFilter): Prisma.Sql {
  const has = (wanted: SearchKind, from: Prisma.Sql) => (kind === null || kind === wanted ? [from] : []);
  const is = (column: Prisma.Sql) => (status === null ? Prisma.empty : Prisma.sql`AND ${column}::text = ${status}`);
  const parcel =
    status === "held"
      ? Prisma.sql`AND c.held_at IS NOT NULL AND c.status IN ('awaiting_stock', 'queued', 'claimed', 'packed')`
      : is(Prisma.sql`c.status`);
  const either = [
    ...has("order", Prisma.sql`SELECT 1 FROM "order" o WHERE o.recipient_id = r.id ${is(Prisma.sql`o.status`)}`),
    ...has(
      "request",
      Prisma.sql`SELECT 1 FROM free_copy_request q WHERE q.recipient_id = r.id ${is(Prisma.sql`q.status`)}`,
    ),
    ...has("quote", Prisma.sql`SELECT 1 FROM (${QUOTE_OF_RECIPIENT}) v WHERE true ${is(Prisma.sql`v.status`)}`),
    ...has("parcel", Prisma.sql`SELECT 1 FROM consignment c WHERE c.recipient_id = r.id ${parcel}`),
  ];
  return Prisma.sql`CROSS JOIN LATERAL (${Prisma.join(either, " UNION ALL ")} LIMIT 1) kept`;
}
