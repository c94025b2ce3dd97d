import { z } from "zod";
import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import { SEALED, type Sealed, sealedWords, withParts, withWords } from "#adapters/sealing/sealed-sql.ts";
import { LABEL_PARTS } from "#domain/people/person.ts";
import { WAITS_FOR_COPIES } from "#use-cases/stock/waits-for-copies.ts";

const shape = z.object({
  reference: z.string(),
  status: z.enum(["in_review", "approved", "fulfilled", "declined", "withdrawn"]),
  audience: z.enum(["individual", "group"]),
  copiesRequested: z.number(),
  copiesApproved: z.number().nullable(),
  contactPreference: z.enum(["none", "email", "plain"]),
  isReviewed: z.boolean(),
  isAsked: z.boolean(),
  isCancelled: z.boolean(),
  isDeclinedAsFlood: z.boolean(),
  requestedAt: z.date(),
  decidedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  labelName: z.string().nullable(),
  contactName: z.string().nullable(),
  organisationName: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  addressLine3: z.string().nullable(),
  town: z.string().nullable(),
  county: z.string().nullable(),
  postcode: z.string().nullable(),
  messages: z.array(
    z.object({ direction: z.enum(["from_staff", "from_customer"]), purpose: z.string(), body: z.string() }),
  ),
  parcels: z.array(
    z.object({
      status: z.enum(["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"]),
      copies: z.number(),
      dispatchedAt: z.coerce.date().nullable(),
      returnedAt: z.coerce.date().nullable(),
      trackingNumber: z.string().nullable(),
      downloadSince: z.coerce.date().nullable(),
      isLost: z.boolean(),
      isAddressAsked: z.boolean(),
      waitsForCopies: z.boolean(),
    }),
  ),
});

/** A request as the person who asked may see it: what was said between them and staff is oldest first. */
export type RequestForCustomer = ReturnType<typeof opened> & { link: string };

type SealedRequest = Sealed & { messages: { body: string }[] };

function opened(row: SealedRequest) {
  const { organisationName: groupName, ...request } = shape.parse(withParts(withWords(row), ...LABEL_PARTS));
  return { ...request, groupName };
}

/** The request behind a secret link, in one round trip; null for a token that is none. */
export async function requestByToken(token: string): Promise<RequestForCustomer | null> {
  if (!looksLikeToken(token)) return null;
  const [row] = await database().$queryRaw<SealedRequest[]>`
    SELECT q.reference, q.status, q.audience, q.copies_requested AS "copiesRequested",
           q.copies_approved AS "copiesApproved", q.contact_preference AS "contactPreference",
           cardinality(q.review_reasons) > 0 AS "isReviewed", q.question_asked_at IS NOT NULL AS "isAsked",
           EXISTS (SELECT 1 FROM history_entry h WHERE h.subject_id = q.id AND h.event = 'request_cancelled') AS "isCancelled",
           (q.status = 'declined' AND q.flood_decline_id IS NOT NULL) AS "isDeclinedAsFlood",
           q.requested_at AS "requestedAt", q.decided_at AS "decidedAt", q.closed_at AS "closedAt",
           ${SEALED} AS sealed,
           (SELECT coalesce(json_agg(json_build_object('direction', m.direction, 'purpose', m.purpose, 'body', ${sealedWords("m.sealed")})
                     ORDER BY m.at), '[]')
              FROM recipient_message m WHERE m.recipient_id = q.recipient_id) AS messages,
           (SELECT coalesce(json_agg(json_build_object('status', c.status, 'copies', c.copies, 'dispatchedAt', c.dispatched_at,
                     'trackingNumber', c.tracking_number, 'returnedAt', c.returned_at, 'downloadSince', c.download_since,
                     'isLost', c.lost_at IS NOT NULL, 'isAddressAsked', c.address_asked_at IS NOT NULL,
                     'waitsForCopies', ${WAITS_FOR_COPIES})
                     ORDER BY c.waiting_since, length(c.code), c.code), '[]')
              FROM consignment c WHERE c.request_id = q.id) AS parcels
      FROM free_copy_request q
      JOIN recipient r ON r.id = q.recipient_id
     WHERE q.token = ${token}`;
  return row === undefined ? null : { ...opened(row), link: `${env().BASE_URL}/requests/${token}` };
}
