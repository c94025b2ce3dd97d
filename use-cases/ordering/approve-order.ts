import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { openSealed, SEALED, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { invoiceOrder } from "#use-cases/invoicing/invoice-order.ts";
import { rememberOrganisation } from "#use-cases/invoicing/known-organisation.ts";
import { acceptOrder, LINES_TO_SEND, type OrderToAccept } from "./accept-order.ts";

/**
 * Lets an invoice order through to the packing table, and has its invoice issued. The organisation is known once a person
 * approved: its next order to the same place is let through by itself. Refuses `not_allowed`, and `not_waiting` when it is decided already.
 */
export async function approveOrder(
  reference: string,
  by: StaffMember,
): Promise<Result<{ reference: string }, "not_allowed" | "not_waiting">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) =>
    (await approve(tx, Prisma.sql`o.reference = ${reference}`, by)) ? succeed({ reference }) : refuse("not_waiting"),
  );
}

/**
 * The same for an order that was just written: of an organisation that is trusted (by the `system`), or taken by a colleague.
 * The reference of the `quote` whose prices it has is kept with it. Composes.
 */
export async function approveAtOnce(
  tx: Transaction,
  orderId: string,
  by: StaffMember | "system",
  quote?: string,
): Promise<void> {
  await approve(tx, Prisma.sql`o.id = ${orderId}::uuid`, by, quote);
}

type ToApprove = OrderToAccept & Sealed & { purchaseOrderNumber: string | null };

async function approve(
  tx: Transaction,
  which: Prisma.Sql,
  by: StaffMember | "system",
  quote?: string,
): Promise<boolean> {
  const [order] = await tx.$queryRaw<ToApprove[]>`
    SELECT o.id, o.reference, o.about, o.recipient_id AS "recipientId", o.version, o.purchase_order_number AS "purchaseOrderNumber",
           ${SEALED} AS sealed, ${LINES_TO_SEND}
      FROM "order" o JOIN recipient r ON r.id = o.recipient_id
     WHERE ${which} AND o.status = 'awaiting_approval' FOR UPDATE OF o`;
  if (!order) return false;
  await acceptOrder(tx, order, by, { ...(quote !== undefined && { details: { quote } }) });
  const { organisationName, postcode } = openSealed(order.sealed);
  const at = { name: organisationName ?? "", postcode: postcode ?? "" };
  const organisationId = await rememberOrganisation(tx, at);
  await tx.order.update({ where: { id: order.id }, data: { organisationId } });
  await invoiceOrder(tx, { ...order, organisationId });
  return true;
}
