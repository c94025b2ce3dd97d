import type { Transaction } from "#adapters/database/client.ts";
import { record } from "#use-cases/history/record.ts";

/**
 * Gives the customer back the quote that became an order which was not paid: it stands as before, until its days are over.
 * Composes; the caller holds the order locked.
 */
export async function standAgain(tx: Transaction, orderId: string): Promise<void> {
  const [quote] = await tx.$queryRaw<{ id: string }[]>`
    UPDATE quote SET status = 'sent', closed_at = NULL, version = version + 1
     WHERE order_id = ${orderId}::uuid AND status = 'accepted' RETURNING id`;
  if (quote) await record(tx, { subject: "quote", subjectId: quote.id, event: "quote_stands_again", by: "system" });
}
