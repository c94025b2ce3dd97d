import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { StockNeed } from "#domain/stock/availability.ts";
import { makeConsignment } from "#use-cases/fulfilment/make-consignment.ts";
import { type Happening, historyInsert } from "#use-cases/history/record.ts";
import { emailInsert } from "#use-cases/mail/queue-email.ts";
import { followOrder } from "#use-cases/training/follow-order.ts";

export type OrderToAccept = {
  id: string;
  reference: string;
  recipientId: string;
  version: number;
  about: OrderAbout;
  /** The copies to send: not those that are sponsored for somebody else. */
  lines: StockNeed[];
};

/** The `lines` of an `OrderToAccept`, for a query that locks the order as `o`. */
export const LINES_TO_SEND = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('publicationId', l.publication_id, 'copies', l.copies)), '[]')
     FROM order_line l WHERE l.order_id = o.id AND l.kind = 'copies') AS lines`;

const IS_ACCEPTED = Prisma.sql`EXISTS (SELECT FROM accepted)`;

/**
 * Accepts an order that `tx` holds locked and that is paid or approved: its parcel is made, and the customer is told. Of a
 * training or of seats that is the business of its booking: see `follow-order.ts`; only that a training is paid is told here.
 * The database refuses a card order whose money is not there. What went before it, if given, is recorded first, and
 * `details` with it; of a training or of seats it is kept that they were booked.
 */
export async function acceptOrder(
  tx: Transaction,
  order: OrderToAccept,
  by: StaffMember | "payments" | "system",
  told: { before?: Pick<Happening, "event" | "details">; details?: Happening["details"] } = {},
): Promise<void> {
  const now = new Date();
  const { before } = told;
  const details = order.about === "copies" ? told.details : { booked: order.about };
  const happenings = [...(before ? [before] : []), { event: "order_accepted", ...(details && { details }) }];
  const history = happenings.map((each) => ({ subject: "order" as const, subjectId: order.id, by, ...each }));
  const kind = by === "payments" ? "payment_confirmed" : "order_approved";
  const about = { recipientId: order.recipientId, data: { orderId: order.id } };
  const email = { kind, dedupeKey: `${kind}:${order.id}`, ...about } as const;
  const isTold = order.about === "copies" || (order.about === "training" && by === "payments");
  const accepted = await tx.$queryRaw<unknown[]>`
    WITH accepted AS (
      UPDATE "order" SET status = 'accepted', accepted_at = ${now}, expires_at = NULL, version = version + 1
       WHERE id = ${order.id}::uuid AND version = ${order.version}
         AND status IN ('awaiting_payment', 'awaiting_approval') RETURNING id),
    noted AS (${historyInsert(history, IS_ACCEPTED)}),
    told AS (${emailInsert(isTold ? [email] : [], IS_ACCEPTED)})
    SELECT id FROM accepted`;
  if (accepted.length !== 1) throw new Error("an order was accepted that nobody held");
  if (order.about !== "copies") return followOrder(tx, order, "accepted");
  const origin = { orderId: order.id };
  await makeConsignment(tx, { code: order.reference, origin, recipientId: order.recipientId, lines: order.lines, now });
}
