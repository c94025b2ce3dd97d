import { database } from "#adapters/database/client.ts";
import { voidInvoice as voidAtStripe } from "#adapters/payments/close-invoice.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { issueInvoice } from "./issue-invoice.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { turnOf } from "./turn.ts";

/**
 * Makes an invoice void at Stripe that was wished so before. Where it was paid a moment earlier Stripe refuses: then the money
 * is kept and becomes a task, as whatever arrives for an order that is over.
 */
export async function voidInvoice(invoiceId: string, now: Date): Promise<void> {
  await issueInvoice(invoiceId, now);
  const invoice = await database().invoice.findUnique({ where: { id: invoiceId } });
  if (invoice?.providerId == null || invoice.voidAskedAt === null || invoice.status !== "open") return;
  try {
    await voidAtStripe(invoice.providerId, turnOf(invoice.voidAskedAt, now));
  } catch (error) {
    if (paymentsProblem(error) !== "refused") throw error;
  }
  await settleInvoice(invoice.providerId);
}
