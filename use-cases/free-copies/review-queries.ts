import { z } from "zod";
import { database, Prisma } from "#adapters/database/client.ts";
import { openSealed, SEALED, type Sealed, sealedWords, withParts, withWords } from "#adapters/sealing/sealed-sql.ts";
import { FLOOD_SIGNS } from "#domain/free-copies/flood-signs.ts";
import type { ReviewReason } from "#domain/free-copies/limits.ts";
import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { LABEL_PARTS } from "#domain/people/person.ts";
import { REPEAT_DAYS } from "#use-cases/settings/free-copy-limits.ts";

/** Those to decide; those to decide that came with a flood; those in review that wait for an answer; those decided. */
export const REQUEST_VIEWS = ["in_review", "flood", "asked", "decided"] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

export type RequestRow = {
  id: string;
  reference: string;
  status: RequestStatus;
  audience: "individual" | "group";
  groupName: string | null;
  copiesRequested: number;
  copiesApproved: number | null;
  reviewReasons: ReviewReason[];
  requestedAt: Date;
  neededBy: Date | null;
  isAsked: boolean;
  isAnswered: boolean;
};

const PAGE = 50;

const WHICH: Record<RequestView, string> = {
  in_review: "q.status = 'in_review' AND NOT q.in_flood AND q.question_asked_at IS NULL",
  flood: "q.status = 'in_review' AND q.in_flood",
  asked: "q.status = 'in_review' AND NOT q.in_flood AND q.question_asked_at IS NOT NULL",
  decided: "q.status <> 'in_review'",
};

/** One page of requests: those in review oldest first, those decided latest first. A person's own name is left out. */
export async function requestsIn(view: RequestView, after: PageMark | null): Promise<Page<RequestRow>> {
  const inReview = view !== "decided";
  const which = Prisma.raw(WHICH[view]);
  const compare = Prisma.raw(inReview ? ">" : "<");
  const order = Prisma.raw(inReview ? "q.requested_at, q.id" : "q.requested_at DESC, q.id DESC");
  const from = after
    ? Prisma.sql`AND (q.requested_at, q.id) ${compare} (${after.at}, ${after.id}::uuid)`
    : Prisma.empty;
  const found = await database().$queryRaw<(Omit<RequestRow, "groupName"> & Sealed)[]>`
    SELECT q.id, q.reference, q.status, q.audience, ${SEALED} AS sealed,
           q.copies_requested AS "copiesRequested", q.copies_approved AS "copiesApproved",
           q.review_reasons AS "reviewReasons", q.requested_at AS "requestedAt", q.needed_by AS "neededBy",
           q.question_asked_at IS NOT NULL AS "isAsked",
           (q.status = 'in_review' AND q.question_asked_at IS NULL AND (
              SELECT m.id FROM recipient_message m WHERE m.recipient_id = q.recipient_id AND m.purpose = 'answer' LIMIT 1
            ) IS NOT NULL) AS "isAnswered"
      FROM (SELECT * FROM free_copy_request q WHERE ${which} ${from} ORDER BY ${order} LIMIT ${PAGE + 1}) q
      JOIN recipient r ON r.id = q.recipient_id
     ORDER BY ${order}`;
  const rows = found.map(({ sealed, ...row }) => ({ ...row, groupName: openSealed(sealed).organisationName }));
  return pageOf(rows, PAGE, (row) => ({ at: row.requestedAt, id: row.id }));
}

const message = z.object({
  direction: z.enum(["from_staff", "from_customer"]),
  purpose: z.string(),
  body: z.string(),
  at: z.coerce.date(),
  staffName: z.string().nullable(),
});

const shape = z.object({
  recipientId: z.string(),
  reference: z.string(),
  status: z.enum(["in_review", "approved", "fulfilled", "declined", "withdrawn"]),
  audience: z.enum(["individual", "group"]),
  title: z.string(),
  copiesRequested: z.number(),
  copiesApproved: z.number().nullable(),
  contactPreference: z.enum(["none", "email", "plain"]),
  neededBy: z.date().nullable(),
  reviewReasons: z.array(z.enum(["group", "over_limit", "repeat_address", "flood"])),
  floodSigns: z.array(z.enum(FLOOD_SIGNS)),
  fillSeconds: z.number().nullable(),
  /** From the same network on the same day, counted up to 1,000; null where nobody knows the network (any more). */
  othersThatDay: z.number().nullable(),
  questionAskedAt: z.date().nullable(),
  requestedAt: z.date(),
  organisationName: z.string().nullable(),
  contactName: z.string().nullable(),
  labelName: z.string().nullable(),
  email: z.string().nullable(),
  about: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  addressLine3: z.string().nullable(),
  town: z.string().nullable(),
  county: z.string().nullable(),
  postcode: z.string().nullable(),
  available: z.number(),
  repeatDays: z.number(),
  earlier: z.array(
    z.object({ reference: z.string(), status: z.string(), copies: z.number(), requestedAt: z.coerce.date() }),
  ),
  messages: z.array(message),
  parcels: z.array(
    z.object({
      code: z.string(),
      status: z.enum(["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"]),
      isLost: z.boolean(),
      copies: z.number(),
    }),
  ),
});

export type RequestInDetail = ReturnType<typeof opened>;

type SealedRequest = Sealed & { messages: { body: string }[] };

function opened(row: SealedRequest) {
  const sought = withParts(withWords(row), ...LABEL_PARTS, "email", "about");
  const { organisationName: groupName, ...request } = shape.parse(sought);
  return { ...request, groupName };
}

/** One request with what staff need to decide it, in one round trip; null for a reference that is none. */
export async function requestByReference(reference: string): Promise<RequestInDetail | null> {
  const [row] = await database().$queryRaw<SealedRequest[]>`
    SELECT q.recipient_id AS "recipientId", q.reference, q.status, q.audience, p.title, q.copies_requested AS "copiesRequested",
           q.copies_approved AS "copiesApproved", q.contact_preference AS "contactPreference", q.needed_by AS "neededBy",
           q.review_reasons AS "reviewReasons", q.question_asked_at AS "questionAskedAt", q.requested_at AS "requestedAt",
           q.flood_signs AS "floodSigns", q.fill_seconds AS "fillSeconds",
           CASE WHEN q.wide_mark IS NOT NULL THEN (SELECT count(*)::int FROM (
             SELECT 1 FROM free_copy_request o WHERE o.wide_mark = q.wide_mark AND o.id <> q.id LIMIT 1000) o) END AS "othersThatDay",
           ${SEALED} AS sealed, coalesce(s.on_hand - s.allocated, 0) AS available, ${REPEAT_DAYS} AS "repeatDays",
           (SELECT coalesce(json_agg(json_build_object('reference', e.reference, 'status', e.status,
                     'copies', coalesce(e.copies_approved, e.copies_requested), 'requestedAt', e.requested_at)
                     ORDER BY e.requested_at DESC), '[]')
              FROM (SELECT * FROM free_copy_request e
                     WHERE e.address_hash = ANY(array_append(q.former_address_hashes, q.address_hash)) AND e.requested_at < q.requested_at
                       AND e.requested_at >= q.requested_at - make_interval(days => ${REPEAT_DAYS})
                     ORDER BY e.requested_at DESC LIMIT 20) e) AS earlier,
           (SELECT coalesce(json_agg(json_build_object('direction', m.direction, 'purpose', m.purpose, 'body', ${sealedWords("m.sealed")},
                     'at', m.at, 'staffName', t.name) ORDER BY m.at), '[]')
              FROM recipient_message m LEFT JOIN staff_member t ON t.id = m.staff_member_id
             WHERE m.recipient_id = q.recipient_id) AS messages,
           (SELECT coalesce(json_agg(json_build_object('code', c.code, 'status', c.status, 'copies', c.copies,
                     'isLost', c.lost_at IS NOT NULL)
                     ORDER BY c.code), '[]')
              FROM consignment c WHERE c.request_id = q.id) AS parcels
      FROM free_copy_request q
      JOIN recipient r ON r.id = q.recipient_id
      JOIN publication p ON p.id = q.publication_id
      LEFT JOIN stock_level s ON s.publication_id = q.publication_id
     WHERE q.reference = ${reference}`;
  return row === undefined ? null : opened(row);
}
