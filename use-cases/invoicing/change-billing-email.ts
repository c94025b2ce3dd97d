import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { openPerson } from "#adapters/sealing/sealed-person.ts";
import { owedOf } from "#domain/invoicing/standing.ts";
import { isCalledOff, type OrderStatus } from "#domain/ordering/order-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { type InvoiceInHand, lockInvoiceOf } from "./lock-invoice.ts";
import { tellAtNewAddress } from "./tell-of-invoice.ts";

export type BillingEmailRefusal = "not_allowed" | "no_such_order" | "not_invoiced" | "closed" | "forgotten" | "same";

/** `isSent`: the invoice goes out to the new address now. */
export type BillingEmailChanged = { isSent: boolean };

/**
 * Changes where the invoice of an order goes, before it is made or after. One that is still to be paid is sent to the new
 * address once, unless the first email of it is still to go; Stripe's customer gets the address by a job. What it was is not
 * kept. Refuses `not_invoiced` for an order by card, `closed` for one that was called off, `forgotten` once its customer is,
 * and `same`.
 */
export async function changeBillingEmail(
  { reference, billingEmail }: { reference: string; billingEmail: string },
  by: StaffMember,
): Promise<Result<BillingEmailChanged, BillingEmailRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const order = await lockOrder(tx, reference);
    if (!order) return refuse("no_such_order");
    if (order.payBy !== "invoice") return refuse("not_invoiced");
    if (isCalledOff(order.status)) return refuse("closed");
    const person = await tx.recipient.findUniqueOrThrow({ where: { id: order.recipientId } });
    if (person.forgottenAt !== null) return refuse("forgotten");
    const before = openPerson(person);
    if ((before.billingEmail ?? before.email) === billingEmail) return refuse("same");
    await changePerson(tx, order.recipientId, { billingEmail });
    const invoice = await lockInvoiceOf(tx, order.id);
    if (invoice) await wishToldAtStripe(tx, invoice.id);
    const isSent = invoice !== undefined && isToPay(invoice) && (await tellAtNewAddress(tx, invoice));
    const details = isSent ? { number: invoice.number ?? "" } : {};
    await record(tx, { subject: "order", subjectId: order.id, event: "billing_email_changed", by, details });
    return succeed({ isSent });
  });
}

type Found = { id: string; recipientId: string; payBy: "card" | "invoice"; status: OrderStatus };

async function lockOrder(tx: Transaction, reference: string): Promise<Found | undefined> {
  const [order] = await tx.$queryRaw<Found[]>`
    SELECT id, recipient_id AS "recipientId", pay_by AS "payBy", status FROM "order"
     WHERE reference = ${reference} FOR UPDATE`;
  return order;
}

function isToPay(invoice: InvoiceInHand): boolean {
  return invoice.status === "open" && owedOf(invoice) > 0;
}

/** Writes down that Stripe is to be told, and queues the telling. */
async function wishToldAtStripe(tx: Transaction, invoiceId: string): Promise<void> {
  await tx.invoice.update({ where: { id: invoiceId }, data: { emailAskedAt: new Date() } });
  await enqueue(tx, "tell_billing_email", { invoiceId });
}
