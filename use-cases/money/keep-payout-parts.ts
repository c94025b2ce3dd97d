import { database } from "#adapters/database/client.ts";
import { partsOfPayout } from "#adapters/payments/balance.ts";

/** For so many days Stripe is asked of what a payout was made up. */
const DAYS = 7;

/** Writes down which movements each recent payout took to the bank, once Stripe can say. */
export async function keepPayoutParts(): Promise<void> {
  const payouts = await database().$queryRaw<{ id: string }[]>`
    SELECT b.source_id AS id FROM balance_transaction b
     WHERE b.created_at > now() - ${DAYS} * interval '1 day' AND b.type = 'payout' AND b.source_id IS NOT NULL
       AND NOT EXISTS (SELECT FROM payout_part p WHERE p.transaction_id = b.id)
     ORDER BY b.created_at, b.id`;
  for (const { id } of payouts) {
    const parts = await partsOfPayout(id);
    if (parts !== null) await keep(id, parts);
  }
}

/** What a payout took is older than it, and so in the ledger already. Once its own movement is kept with it, it is asked for no more. */
async function keep(payoutId: string, parts: readonly string[]): Promise<void> {
  await database().$executeRaw`
    INSERT INTO payout_part (transaction_id, payout_id)
    SELECT id, ${payoutId} FROM balance_transaction WHERE id = ANY(${[...parts]}::text[]) ORDER BY id
    ON CONFLICT (transaction_id) DO NOTHING`;
}
