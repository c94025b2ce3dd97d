import { database, Prisma } from "#adapters/database/client.ts";
import { openSealed, SEALED, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import { partsOf } from "#domain/people/person.ts";

export type OrderRow = {
  id: string;
  reference: string;
  status: OrderStatus;
  organisationName: string | null;
  contactName: string | null;
  email: string | null;
  purchaseOrderNumber: string | null;
  /** Where its invoice goes. */
  invoiceTo: string | null;
  town: string | null;
  postcode: string | null;
  copies: number;
  sponsoredCopies: number;
  totalPence: number;
  payBy: "card" | "invoice";
  paidPence: number;
  refundedPence: number;
  placedAt: Date;
};

type PersonalPart = "organisationName" | "contactName" | "email" | "invoiceTo" | "town" | "postcode";

function opened<Row extends Sealed>({ sealed, ...row }: Row) {
  const person = openSealed(sealed);
  const { email, billingEmail } = person;
  const shown = partsOf(person, "organisationName", "contactName", "email", "town", "postcode");
  return { ...row, ...shown, invoiceTo: billingEmail ?? email };
}

const PAGE = 50;

/** The columns of an `OrderRow`, of an order `o` and its recipient `r`. */
const ORDER_ROW = Prisma.sql`
  o.id, o.reference, o.status, ${SEALED} AS sealed,
  o.purchase_order_number AS "purchaseOrderNumber", o.copies, o.sponsored_copies AS "sponsoredCopies",
  o.total_pence AS "totalPence", o.pay_by AS "payBy", o.placed_at AS "placedAt",
  (SELECT coalesce(sum(p.amount_pence), 0)::int FROM payment p WHERE p.order_id = o.id) AS "paidPence",
  (SELECT coalesce(sum(b.amount_pence), 0)::int FROM payment p JOIN refund b ON b.payment_id = p.id
    WHERE p.order_id = o.id AND b.status <> 'failed') AS "refundedPence"`;

/** One page of orders of one status or of all: latest first, but those to approve as they came, for they wait. */
export async function ordersPage(status: OrderStatus | null, after: PageMark | null): Promise<Page<OrderRow>> {
  const waits = status === "awaiting_approval";
  const which = status === null ? Prisma.sql`true` : Prisma.sql`o.status = ${status}::order_status`;
  const compare = Prisma.raw(waits ? ">" : "<");
  const order = Prisma.raw(waits ? "o.placed_at, o.id" : "o.placed_at DESC, o.id DESC");
  const from = after ? Prisma.sql`AND (o.placed_at, o.id) ${compare} (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = await database().$queryRaw<(Omit<OrderRow, PersonalPart> & Sealed)[]>`
    SELECT ${ORDER_ROW}
      FROM (SELECT * FROM "order" o WHERE ${which} ${from} ORDER BY ${order} LIMIT ${PAGE + 1}) o
      JOIN recipient r ON r.id = o.recipient_id
     ORDER BY ${order}`;
  return pageOf(found.map(opened), PAGE, (row) => ({ at: row.placedAt, id: row.id }));
}

/** How many orders wait for approval, counted up to 1,000. */
export async function countOrdersToApprove(): Promise<number> {
  const [found] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM (SELECT 1 FROM "order" WHERE status = 'awaiting_approval' LIMIT 1000) one`;
  return found?.count ?? 0;
}
