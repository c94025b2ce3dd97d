import { database } from "#adapters/database/client.ts";
import { markInvoicePaid as markAtStripe } from "#adapters/payments/close-invoice.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { turnOf } from "./turn.ts";

/** Tells Stripe of an invoice that was paid to the charity's own account, so that nobody is asked for it again. */
export async function markInvoicePaid(invoiceId: string, now: Date): Promise<void> {
  const invoice = await database().invoice.findUnique({ where: { id: invoiceId } });
  if (invoice?.providerId == null || invoice.status !== "paid") return;
  try {
    await markAtStripe(invoice.providerId, turnOf(invoice.closedAt ?? now, now));
  } catch (error) {
    // Paid at the same moment in another way: what came is seen below, and is too much.
    if (paymentsProblem(error) !== "refused") throw error;
  }
  await settleInvoice(invoice.providerId);
}
