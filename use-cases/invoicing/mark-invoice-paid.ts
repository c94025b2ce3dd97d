import { database } from "#adapters/database/client.ts";
import { markInvoicePaid as markAtStripe } from "#adapters/payments/close-invoice.ts";
import { fetchInvoice } from "#adapters/payments/fetch-invoice.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { CREDITED, PAID } from "./lock-invoice.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { turnOf } from "./turn.ts";

/**
 * Tells Stripe that all of an invoice is paid of which nothing is owed here and which it still asks for: some of it came to the
 * charity's own account and could not be reported. Does nothing while a part of it or a credit note is still to be told there.
 */
export async function markInvoicePaid(invoiceId: string, now: Date): Promise<void> {
  const invoice = await nothingOwedOf(invoiceId);
  const truth = invoice && (await fetchInvoice(invoice.providerId));
  if (!truth || (truth.status !== "open" && truth.status !== "uncollectible")) return;
  try {
    await markAtStripe(truth.id, turnOf(invoice.createdAt, now));
  } catch (error) {
    // Paid at the same moment in another way: what came is seen below, and is too much.
    if (paymentsProblem(error) !== "refused") throw error;
  }
  await settleInvoice(truth.id);
}

type PaidHere = { providerId: string; createdAt: Date };

async function nothingOwedOf(invoiceId: string): Promise<PaidHere | null> {
  const [found] = await database().$queryRaw<PaidHere[]>`
    SELECT i.provider_id AS "providerId", i.created_at AS "createdAt" FROM invoice i
     WHERE i.id = ${invoiceId}::uuid AND i.provider_id IS NOT NULL AND i.void_asked_at IS NULL
       AND i.status IN ('open', 'uncollectible', 'paid')
       AND (i.status = 'paid' OR i.total_pence <= ${CREDITED} + ${PAID})
       AND EXISTS (SELECT FROM payment p WHERE p.invoice_id = i.id AND p.provider = 'bank')
       AND NOT EXISTS (SELECT FROM payment_report r JOIN payment p ON p.id = r.payment_id
                        WHERE p.invoice_id = i.id AND r.status = 'asked')
       AND NOT EXISTS (SELECT FROM credit_note n WHERE n.invoice_id = i.id AND n.status = 'creating')`;
  return found ?? null;
}
