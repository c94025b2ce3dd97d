import { Prisma } from "#adapters/database/client.ts";
import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";

/** What a search can be kept to. */
export const SEARCH_KINDS = ["order", "request", "quote", "enquiry", "training", "parcel"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The states of all kinds, those that wait before those that are over; `held` is a parcel's mark. */
export const SEARCH_STATUSES = [
  "new",
  "in_conversation",
  "awaiting_approval",
  "awaiting_payment",
  "accepted",
  "in_review",
  "draft",
  "sent",
  "proposed",
  "approved",
  "waiting",
  "offered",
  "confirmed",
  "awaiting_stock",
  "queued",
  "claimed",
  "packed",
  "held",
  "dispatched",
  "returned",
  "delivered",
  "fulfilled",
  "cancelled",
  "declined",
  "withdrawn",
  "expired",
  "lapsed",
  "closed",
] as const;
export type SearchStatus = (typeof SEARCH_STATUSES)[number];

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
  return what === "parcel" ? what : (ROWS.find((rows) => rows.what === what)?.kind ?? "training");
}

/** The version that stands, else the draft, else the latest. */
const STANDING = Prisma.sql`ORDER BY status IN ('sent', 'accepted') DESC, status = 'draft' DESC, number DESC LIMIT 1`;
const NO_SESSION = Prisma.sql`NULL::uuid`;

type Rows = {
  kind: SearchKind;
  what: FoundAs;
  states: readonly SearchStatus[];
  session?: Prisma.Sql;
  from: Prisma.Sql;
};

/**
 * The rows that each kind has of a recipient `r`, and the states that these can be kept to. An accepted proposal is found as its
 * booking; seats that are held for a payment are no held parcel.
 */
const ROWS: readonly Rows[] = [
  {
    kind: "training",
    what: "booking",
    states: ["confirmed", "delivered", "cancelled"],
    from: Prisma.sql`booking WHERE recipient_id = r.id`,
  },
  {
    kind: "training",
    what: "seats",
    states: ["confirmed", "waiting", "offered", "cancelled", "lapsed"],
    session: Prisma.sql`training_session_id`,
    from: Prisma.sql`seat_booking WHERE recipient_id = r.id`,
  },
  {
    kind: "order",
    what: "order",
    states: ["awaiting_payment", "awaiting_approval", "accepted", "fulfilled", "cancelled", "expired"],
    from: Prisma.sql`"order" WHERE recipient_id = r.id`,
  },
  {
    kind: "request",
    what: "request",
    states: ["in_review", "approved", "fulfilled", "declined", "withdrawn"],
    from: Prisma.sql`free_copy_request WHERE recipient_id = r.id`,
  },
  {
    kind: "quote",
    what: "quote",
    states: ["draft", "sent", "accepted", "declined", "lapsed"],
    from: Prisma.sql`(SELECT * FROM quote WHERE recipient_id = r.id ${STANDING}) standing`,
  },
  {
    kind: "training",
    what: "proposal",
    states: ["draft", "sent", "declined", "lapsed"],
    from: Prisma.sql`(SELECT * FROM proposal WHERE recipient_id = r.id ${STANDING}) standing WHERE status <> 'accepted'`,
  },
  {
    kind: "training",
    what: "training_enquiry",
    states: ["new", "in_conversation", "proposed", "declined", "closed"],
    from: Prisma.sql`enquiry WHERE recipient_id = r.id AND about = 'training'`,
  },
  {
    kind: "enquiry",
    what: "enquiry",
    states: ["new", "in_conversation", "proposed", "declined", "closed"],
    from: Prisma.sql`enquiry WHERE recipient_id = r.id AND about = 'quote'`,
  },
];

/**
 * Statements for what a recipient `r` has of these kinds, parcels apart, and can be in a state: rows of `what`, `reference`,
 * `status`, `session` (that seats are at) and `place`, by which what came of something stands before it.
 */
export function rowsOfKinds(kinds: readonly SearchKind[], status: SearchStatus | null = null): Prisma.Sql[] {
  return ROWS.flatMap(({ kind, what, states, session = NO_SESSION, from }, place) => {
    if (!kinds.includes(kind) || (status !== null && !states.includes(status))) return [];
    return [
      Prisma.sql`SELECT ${what} AS what, reference, status::text, ${session} AS session, ${place}::int AS place FROM ${from}`,
    ];
  });
}
