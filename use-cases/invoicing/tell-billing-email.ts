import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { changeCustomerEmail } from "#adapters/payments/change-customer-email.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { openPerson } from "#adapters/sealing/sealed-person.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { turnOf } from "./turn.ts";

/**
 * Tells Stripe where the invoices of a customer go now, as somebody wished before. However often this runs, and wherever it is
 * killed, Stripe has the latest address at the end. Stripe's refusal becomes a task for staff; whoever was forgotten meanwhile
 * is told to nobody.
 */
export async function tellBillingEmail(invoiceId: string, now: Date): Promise<void> {
  await issueInvoice(invoiceId, now);
  const invoice = await database().invoice.findUnique({
    where: { id: invoiceId },
    include: { organisation: { select: { providerId: true } }, order: { select: { id: true, recipient: true } } },
  });
  const customerId = invoice?.organisation.providerId ?? null;
  if (invoice?.emailAskedAt == null || customerId === null) return;
  const { emailAskedAt: askedAt, order } = invoice;
  const { billingEmail, email } = openPerson(order.recipient);
  const told = billingEmail ?? email;
  try {
    if (told !== null)
      await changeCustomerEmail({ customerId, email: told, invoiceId, askedAt, turn: turnOf(askedAt, now) });
  } catch (error) {
    if (paymentsProblem(error) !== "refused") throw error;
    const dedupeKey = `billing_email_refused:${invoiceId}:${askedAt.getTime()}`;
    await openTask(database(), { kind: "billing_email_refused", dedupeKey, orderId: order.id });
  }
  await keepTold(invoiceId, askedAt);
}

/** Where somebody changed it again meanwhile, nobody knows which call was last at Stripe: it is told anew. */
async function keepTold(invoiceId: string, askedAt: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.invoice.updateMany({
      where: { id: invoiceId, emailAskedAt: askedAt },
      data: { emailAskedAt: null },
    });
    if (count === 1) return;
    await tx.invoice.update({ where: { id: invoiceId }, data: { emailAskedAt: new Date() } });
    await enqueue(tx, "tell_billing_email", { invoiceId });
  });
}
