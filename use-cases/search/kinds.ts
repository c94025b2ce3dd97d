import { Prisma } from "#adapters/database/client.ts";
import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";

/** What a search can be kept to. */
export const SEARCH_KINDS = ["order", "request", "quote", "enquiry", "training", "parcel"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The kinds that this colleague may see; none for whoever may see neither orders nor training. */
export function kindsFor(by: Pick<StaffMember, "role">): SearchKind[] {
  const needs = (kind: SearchKind): Ability => (kind === "training" ? "manage_training" : "manage_orders");
  return SEARCH_KINDS.filter((kind) => may(by, needs(kind)));
}

/** What somebody who was found is there for. */
export const FOUND_AS = [
  ...(["booking", "seats", "order", "request"] as const),
  ...(["quote", "proposal", "training_enquiry", "enquiry"] as const),
] as const;
export type FoundAs = (typeof FOUND_AS)[number];

/** The kind that something which was found is of. */
export function kindOf(what: FoundAs | "parcel"): SearchKind {
  return what === "parcel" ? what : (ROWS.find(([, as]) => as === what)?.[0] ?? "training");
}

/** The version that stands, else the draft, else the latest. */
const STANDING = Prisma.sql`ORDER BY status IN ('sent', 'accepted') DESC, status = 'draft' DESC, number DESC LIMIT 1`;
const NO_SESSION = Prisma.sql`NULL::uuid`;

/** The rows that each kind has of a recipient `r`. An accepted proposal is found as its booking. */
const ROWS: [SearchKind, FoundAs, session: Prisma.Sql, from: Prisma.Sql][] = [
  ["training", "booking", NO_SESSION, Prisma.sql`booking WHERE recipient_id = r.id`],
  ["training", "seats", Prisma.sql`training_session_id`, Prisma.sql`seat_booking WHERE recipient_id = r.id`],
  ["order", "order", NO_SESSION, Prisma.sql`"order" WHERE recipient_id = r.id`],
  ["request", "request", NO_SESSION, Prisma.sql`free_copy_request WHERE recipient_id = r.id`],
  ["quote", "quote", NO_SESSION, Prisma.sql`(SELECT * FROM quote WHERE recipient_id = r.id ${STANDING}) standing`],
  [
    "training",
    "proposal",
    NO_SESSION,
    Prisma.sql`(SELECT * FROM proposal WHERE recipient_id = r.id ${STANDING}) standing WHERE status <> 'accepted'`,
  ],
  ["training", "training_enquiry", NO_SESSION, Prisma.sql`enquiry WHERE recipient_id = r.id AND about = 'training'`],
  ["enquiry", "enquiry", NO_SESSION, Prisma.sql`enquiry WHERE recipient_id = r.id AND about = 'quote'`],
];

/**
 * A statement for what a recipient `r` has of these kinds, parcels apart: rows of `what`, `reference`, `status`, `session` (that
 * seats are at) and `place`, by which what came of something stands before it. None where it may be of no kind.
 */
export function rowsOfKinds(kinds: readonly SearchKind[]): Prisma.Sql[] {
  return ROWS.flatMap(([kind, what, session, from], place) =>
    kinds.includes(kind)
      ? [
          Prisma.sql`SELECT ${what} AS what, reference, status::text, ${session} AS session, ${place}::int AS place FROM ${from}`,
        ]
      : [],
  );
}
