import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";
import { LINE_KINDS } from "#domain/ordering/line-kind.ts";
import { LABEL_PARTS } from "#domain/people/person.ts";
import { CREDITED, PAID } from "#use-cases/invoicing/lock-invoice.ts";

const shape = z.object({
  id: z.string(),
  recipientId: z.string(),
  reference: z.string(),
  about: z.enum(["copies", "training", "seats"]),
  /** Of its booking or seats, if it is about those. */
  token: z.string(),
  status: z.enum(["awaiting_payment", "awaiting_approval", "accepted", "fulfilled", "cancelled", "expired"]),
  payBy: z.enum(["card", "invoice"]),
  purchaseOrderNumber: z.string().nullable(),
  copies: z.number(),
  sponsoredCopies: z.number(),
  totalPence: z.number(),
  placedAt: z.date(),
  expiresAt: z.date().nullable(),
  organisationName: z.string().nullable(),
  contactName: z.string().nullable(),
  labelName: z.string().nullable(),
  email: z.string().nullable(),
  billingEmail: z.string().nullable(),
  phone: z.string().nullable(),
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  addressLine3: z.string().nullable(),
  town: z.string().nullable(),
  county: z.string().nullable(),
  postcode: z.string().nullable(),
  deliveryNote: z.string().nullable(),
  lines: z.array(
    z.object({
      kind: z.enum(LINE_KINDS),
      sku: z.string().nullable(),
      title: z.string(),
      copies: z.number(),
      cancelledCopies: z.number(),
      unitPricePence: z.number(),
      totalPence: z.number(),
      vatTreatment: z.enum(["zero", "exempt", "standard"]),
    }),
  ),
  payments: z.array(z.object({ provider: z.string(), amountPence: z.number(), receivedAt: z.coerce.date() })),
  refunds: z.array(
    z.object({
      amountPence: z.number(),
      status: z.enum(["requested", "pending", "succeeded", "failed"]),
      reason: z.string(),
      requestedAt: z.coerce.date(),
      settledAt: z.coerce.date().nullable(),
    }),
  ),
  invoices: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      status: z.enum(["creating", "open", "paid", "void", "uncollectible"]),
      isVoidAsked: z.boolean(),
      purchaseOrderNumber: z.string().nullable(),
      totalPence: z.number(),
      creditedPence: z.number(),
      paidPence: z.number(),
      issuedAt: z.coerce.date().nullable(),
      dueAt: z.coerce.date().nullable(),
      payUrl: z.string().nullable(),
      pdfUrl: z.string().nullable(),
      creditNotes: z.array(
        z.object({
          number: z.string().nullable(),
          status: z.enum(["creating", "issued", "refused"]),
          totalPence: z.number(),
          reason: z.string(),
          pdfUrl: z.string().nullable(),
          createdAt: z.coerce.date(),
        }),
      ),
    }),
  ),
  /** What its organisation transferred and no invoice took up yet. */
  unappliedPence: z.number(),
  parcels: z.array(
    z.object({
      code: z.string(),
      status: z.enum(["awaiting_stock", "queued", "claimed", "packed", "dispatched", "returned", "cancelled"]),
      copies: z.number(),
      isHeld: z.boolean(),
      isLost: z.boolean(),
      dispatchedAt: z.coerce.date().nullable(),
      returnedAt: z.coerce.date().nullable(),
      trackingNumber: z.string().nullable(),
    }),
  ),
  tasks: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      details: z.unknown(),
      openedAt: z.coerce.date(),
      isOpen: z.boolean(),
    }),
  ),
});

export type OrderInDetail = z.infer<typeof shape>;

/** One order with all that staff need to answer for it, in one round trip; null for a reference that is none. */
export async function orderByReference(reference: string): Promise<OrderInDetail | null> {
  const [row] = await database().$queryRaw<Sealed[]>`
    SELECT o.id, o.recipient_id AS "recipientId", o.reference, o.about, o.token, o.status, o.pay_by AS "payBy", o.purchase_order_number AS "purchaseOrderNumber", o.copies,
           o.sponsored_copies AS "sponsoredCopies", o.total_pence AS "totalPence", o.placed_at AS "placedAt",
           o.expires_at AS "expiresAt", ${SEALED} AS sealed,
           (SELECT coalesce(json_agg(json_build_object('kind', l.kind, 'sku', p.sku, 'title', coalesce(l.title, p.title), 'copies', l.copies,
                     'cancelledCopies', l.cancelled_copies,
                     'unitPricePence', l.unit_price_pence, 'totalPence', l.total_pence, 'vatTreatment', l.vat_treatment)
                     ORDER BY l.kind, p.position), '[]')
              FROM order_line l LEFT JOIN publication p ON p.id = l.publication_id WHERE l.order_id = o.id) AS lines,
           (SELECT coalesce(json_agg(json_build_object('provider', p.provider, 'amountPence', p.amount_pence,
                     'receivedAt', p.received_at) ORDER BY p.received_at), '[]')
              FROM payment p WHERE p.order_id = o.id) AS payments,
           (SELECT coalesce(json_agg(json_build_object('amountPence', b.amount_pence, 'status', b.status,
                     'reason', b.reason, 'requestedAt', b.requested_at, 'settledAt', b.settled_at)
                     ORDER BY b.requested_at), '[]')
              FROM payment p JOIN refund b ON b.payment_id = p.id WHERE p.order_id = o.id) AS refunds,
           (SELECT coalesce(json_agg(json_build_object('id', i.id, 'number', i.number, 'status', i.status,
                     'isVoidAsked', i.void_asked_at IS NOT NULL, 'purchaseOrderNumber', i.purchase_order_number,
                     'totalPence', i.total_pence, 'creditedPence', ${CREDITED}, 'paidPence', ${PAID},
                     'issuedAt', i.issued_at, 'dueAt', i.due_at, 'payUrl', i.pay_url, 'pdfUrl', i.pdf_url,
                     'creditNotes', (SELECT coalesce(json_agg(json_build_object('number', n.number, 'status', n.status,
                                       'totalPence', n.total_pence, 'reason', n.reason, 'pdfUrl', n.pdf_url,
                                       'createdAt', n.created_at) ORDER BY n.created_at), '[]')
                                       FROM credit_note n WHERE n.invoice_id = i.id)) ORDER BY i.created_at DESC), '[]')
              FROM invoice i WHERE i.order_id = o.id) AS invoices,
           coalesce((SELECT g.unapplied_pence FROM organisation g WHERE g.id = o.organisation_id), 0) AS "unappliedPence",
           (SELECT coalesce(json_agg(json_build_object('code', c.code, 'status', c.status, 'copies', c.copies,
                     'isHeld', c.held_at IS NOT NULL, 'isLost', c.lost_at IS NOT NULL, 'dispatchedAt', c.dispatched_at, 'returnedAt', c.returned_at,
                     'trackingNumber', c.tracking_number) ORDER BY length(c.code), c.code), '[]')
              FROM consignment c WHERE c.order_id = o.id) AS parcels,
           (SELECT coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'details', t.details,
                     'openedAt', t.opened_at, 'isOpen', t.resolved_at IS NULL) ORDER BY t.opened_at), '[]')
              FROM staff_task t WHERE t.order_id = o.id) AS tasks
      FROM "order" o JOIN recipient r ON r.id = o.recipient_id
     WHERE o.reference = ${reference}`;
  if (row === undefined) return null;
  return shape.parse(withParts(row, ...LABEL_PARTS, "email", "billingEmail", "phone", "deliveryNote"));
}
