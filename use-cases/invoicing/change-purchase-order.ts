import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { canBeVoid, wishVoid } from "./end-invoice.ts";
import { invoiceOrder } from "./invoice-order.ts";
import { lockInvoiceOf } from "./lock-invoice.ts";

export type PurchaseOrderRefusal =
  | "not_allowed"
  | "no_such_order"
  | "not_invoiced"
  | "money_came"
  | "not_issued_yet"
  | "same";

/**
 * Gives an order another purchase order number: its invoice is made void, and one with the new number takes its place, due
 * 30 days from today. Refuses `money_came` once something was paid or credited of it, `not_issued_yet` while it is being
 * made, `not_invoiced` where there is none, and `same`.
 */
export async function changePurchaseOrder(
  { reference, purchaseOrderNumber }: { reference: string; purchaseOrderNumber: string },
  by: StaffMember,
): Promise<Result<null, PurchaseOrderRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const order = await tx.order.findUnique({ where: { reference }, select: { id: true, organisationId: true } });
    if (order === null) return refuse("no_such_order");
    const invoice = await lockInvoiceOf(tx, order.id);
    if (!invoice || invoice.status === "uncollectible") return refuse("not_invoiced");
    if (invoice.purchaseOrderNumber === purchaseOrderNumber) return refuse("same");
    if (!canBeVoid(invoice)) return refuse("money_came");
    if (invoice.status === "creating") return refuse("not_issued_yet");
    // Stripe is told by a job; money that comes for it meanwhile becomes a task.
    await wishVoid(tx, invoice.id);
    await tx.order.update({ where: { id: order.id }, data: { purchaseOrderNumber, version: { increment: 1 } } });
    const { organisationId } = invoice;
    await invoiceOrder(tx, { id: order.id, organisationId, purchaseOrderNumber }, invoice.id);
    const what = { subject: "order", subjectId: order.id, event: "purchase_order_changed", by } as const;
    await record(tx, { ...what, details: { number: invoice.number ?? "" } });
    return succeed(null);
  });
}
