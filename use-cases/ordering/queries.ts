import { z } from "zod";
import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";
import { LINE_KINDS } from "#domain/ordering/line-kind.ts";
import { isCalledOff } from "#domain/ordering/order-life.ts";
import { LABEL_PARTS } from "#domain/people/person.ts";
import { IS_HELD_FOR_POSTCODE } from "#use-cases/fulfilment/hold-for-postcode.ts";
import { IS_APPROVED_BY_PERSON } from "#use-cases/invoicing/known-organisation.ts";
import { CREDITED, PAID } from "#use-cases/invoicing/lock-invoice.ts";
import { WAITS_FOR_COPIES } from "#use-cases/stock/waits-for-copies.ts";

const shape = z.object({
  reference: z.string(),
  about: z.enum(["copies", "training", "seats"]),
  status: z.enum(["awaiting_payment", "awaiting_approval", "accepted", "fulfilled", "cancelled", "expired"]),
  payBy: z.enum(["card", "invoice"]),
  purchaseOrderNumber: z.string().nullable(),
  totalPence: z.number(),
  placedAt: z.date(),
  expiresAt: z.date().nullable(),
  acceptedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  labelName: z.string().nullable(),
  contactName: z.string().nullable(),
  organisationName: z.string().nullable(),
  email: z.string().nullable(),
  billingEmail: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  addressLine3: z.string().nullable(),
  town: z.string().nullable(),
  county: z.string().nullable(),
  postcode: z.string().nullable(),
  deliveryNote: z.string().nullable(),
  isLeftToBank: z.boolean(),
  isApprovedByPerson: z.boolean(),
  /** The secret link's token of the quote that it was made of, where that stands again. */
  quoteToken: z.string().nullable(),
  /** When the training is held that it is about; null of copies. */
  training: z.object({ startsAt: z.coerce.date(), endsAt: z.coerce.date() }).nullable(),
  paid: z.object({ pence: z.number(), at: z.coerce.date().nullable() }),
  back: z.object({ refundingPence: z.number(), refundedPence: z.number(), refundedAt: z.coerce.date().nullable() }),
  /** The one that counts, once it was issued. */
  invoice: z
    .object({
      number: z.string(),
      status: z.enum(["open", "paid", "void", "uncollectible"]),
      totalPence: z.number(),
      creditedPence: z.number(),
      paidPence: z.number(),
      dueAt: z.coerce.date(),
      payUrl: z.string().nullable(),
      pdfUrl: z.string().nullable(),
      creditNotes: z.array(z.object({ number: z.string(), totalPence: z.number(), pdfUrl: z.string().nullable() })),
    })
    .nullable(),
  lines: z.array(
    z.object({
      kind: z.enum(LINE_KINDS),
      title: z.string(),
      copies: z.number(),
      cancelledCopies: z.number(),
      unitPricePence: z.number(),
      totalPence: z.number(),
      vatTreatment: z.enum(["zero", "exempt", "standard"]),
    }),
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
      isPostcodeLookedAt: z.boolean(),
      waitsForCopies: z.boolean(),
    }),
  ),
});

const flat = shape.transform(({ paid, back, email, billingEmail, ...order }) => ({
  ...order,
  ...back,
  invoiceTo: order.payBy === "invoice" && !isCalledOff(order.status) ? (billingEmail ?? email) : null,
  paidPence: paid.pence,
  paidAt: paid.at,
}));

/**
 * An order as its customer may see it. `isLeftToBank`: they finished at the payment page, and no money came yet. `invoiceTo`:
 * the one email address that whoever has the link may read, of an order by invoice: nobody could see else that it is wrong.
 */
export type OrderForCustomer = z.infer<typeof flat> & { link: string };

/** The order behind a secret link, in one round trip; null for a token that is none. */
export async function orderByToken(token: string): Promise<OrderForCustomer | null> {
  if (!looksLikeToken(token)) return null;
  const [row] = await database().$queryRaw<Sealed[]>`
    SELECT o.reference, o.about, o.status, o.pay_by AS "payBy", o.purchase_order_number AS "purchaseOrderNumber",
           o.total_pence AS "totalPence", o.placed_at AS "placedAt", o.expires_at AS "expiresAt",
           o.accepted_at AS "acceptedAt", o.closed_at AS "closedAt", ${SEALED} AS sealed,
           EXISTS (SELECT 1 FROM checkout_session c WHERE c.order_id = o.id AND c.status = 'complete')
             AND NOT EXISTS (SELECT 1 FROM payment p WHERE p.order_id = o.id) AS "isLeftToBank",
           ${IS_APPROVED_BY_PERSON} AS "isApprovedByPerson",
           (SELECT q.token FROM quote q WHERE q.order_id = o.id AND q.status = 'sent') AS "quoteToken",
           (SELECT json_build_object('startsAt', t.starts_at, 'endsAt', t.ends_at)
              FROM training_session t
             WHERE o.about <> 'copies'
               AND t.id = coalesce((SELECT b.training_session_id FROM booking b WHERE b.order_id = o.id),
                                   (SELECT s.training_session_id FROM seat_booking s WHERE s.order_id = o.id))) AS training,
           (SELECT json_build_object('pence', coalesce(sum(p.amount_pence), 0), 'at', min(p.received_at))
              FROM payment p WHERE p.order_id = o.id) AS paid,
           (SELECT json_build_object(
                     'refundingPence', coalesce(sum(b.amount_pence) FILTER (WHERE b.status IN ('requested', 'pending')), 0),
                     'refundedPence', coalesce(sum(b.amount_pence) FILTER (WHERE b.status = 'succeeded'), 0),
                     'refundedAt', max(b.settled_at) FILTER (WHERE b.status = 'succeeded'))
              FROM payment p JOIN refund b ON b.payment_id = p.id WHERE p.order_id = o.id) AS back,
           (SELECT json_build_object('number', i.number, 'status', i.status, 'totalPence', i.total_pence,
                     'creditedPence', ${CREDITED}, 'paidPence', ${PAID}, 'dueAt', i.due_at, 'payUrl', i.pay_url,
                     'pdfUrl', i.pdf_url,
                     'creditNotes', (SELECT coalesce(json_agg(json_build_object('number', n.number, 'totalPence', n.total_pence,
                                       'pdfUrl', n.pdf_url) ORDER BY n.issued_at), '[]')
                                       FROM credit_note n WHERE n.invoice_id = i.id AND n.status = 'issued'))
              FROM invoice i
             WHERE i.order_id = o.id AND i.status NOT IN ('creating', 'void') AND i.void_asked_at IS NULL) AS invoice,
           (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'title', coalesce(l.title, p.title), 'copies', l.copies,
                     'cancelledCopies', l.cancelled_copies,
                     'unitPricePence', l.unit_price_pence, 'totalPence', l.total_pence, 'vatTreatment', l.vat_treatment)
                     ORDER BY l.kind, p.position, p.sku), '[]')
              FROM order_line l LEFT JOIN publication p ON p.id = l.publication_id WHERE l.order_id = o.id) AS lines,
           (SELECT coalesce(json_agg(json_build_object('status', c.status, 'copies', c.copies, 'dispatchedAt', c.dispatched_at,
                     'trackingNumber', c.tracking_number, 'returnedAt', c.returned_at, 'downloadSince', c.download_since,
                     'isLost', c.lost_at IS NOT NULL, 'isAddressAsked', c.address_asked_at IS NOT NULL,
                     'isPostcodeLookedAt', ${IS_HELD_FOR_POSTCODE}, 'waitsForCopies', ${WAITS_FOR_COPIES})
                     ORDER BY c.waiting_since, length(c.code), c.code), '[]')
              FROM consignment c WHERE c.order_id = o.id) AS parcels
      FROM "order" o JOIN recipient r ON r.id = o.recipient_id
     WHERE o.token = ${token}`;
  if (row === undefined) return null;
  const order = flat.parse(withParts(row, ...LABEL_PARTS, "email", "billingEmail", "deliveryNote"));
  return { ...order, link: `${env().BASE_URL}/orders/${token}` };
}
