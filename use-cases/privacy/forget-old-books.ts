import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { monthsAfter } from "#domain/privacy/retention.ts";
import { retention } from "#use-cases/settings/retention.ts";
import { countForgotten } from "./count-forgotten.ts";

const BATCH = 200;

/** What of the books says more than sums once their time is over, and how it is taken out: so many rows at once, oldest first. */
const STEPS: readonly ((tx: Transaction, before: Date) => Promise<number>)[] = [
  (tx, before) => tx.$executeRaw`
    UPDATE "order" SET purchase_order_number = NULL
     WHERE id IN (SELECT o.id FROM "order" o JOIN recipient r ON r.id = o.recipient_id
                   WHERE o.purchase_order_number IS NOT NULL AND o.placed_at < ${before} AND r.forgotten_at IS NOT NULL
                   ORDER BY o.placed_at LIMIT ${BATCH} FOR UPDATE OF o SKIP LOCKED)`,
  (tx, before) => tx.$executeRaw`
    WITH old AS (
      SELECT id FROM invoice
       WHERE ${SAYS_MORE} AND created_at < ${before} AND status IN ('paid', 'void', 'uncollectible')
       ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
    notes AS (UPDATE credit_note SET pdf_url = NULL WHERE invoice_id IN (SELECT id FROM old))
    UPDATE invoice SET purchase_order_number = NULL, pay_url = NULL, pdf_url = NULL WHERE id IN (SELECT id FROM old)`,
  // What the payer wrote is the one thing of a transfer that may be taken out (trigger).
  (tx, before) => tx.$executeRaw`
    UPDATE bank_transfer SET reference = ''
     WHERE id IN (SELECT id FROM bank_transfer WHERE reference <> '' AND recorded_at < ${before}
                   ORDER BY recorded_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
  (tx, before) => tx.$executeRaw`
    UPDATE organisation SET name = 'Forgotten', name_key = id::text, postcode = '', watched_since = coalesce(watched_since, now())
     WHERE id IN (SELECT g.id FROM organisation g
                   WHERE g.postcode <> '' AND g.approved_at < ${before} AND g.unapplied_pence = 0
                     AND NOT EXISTS (SELECT FROM invoice i WHERE i.organisation_id = g.id
                                      AND (i.created_at >= ${before} OR i.status IN ('creating', 'open')))
                   ORDER BY g.approved_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
];

const SAYS_MORE = Prisma.sql`(pay_url IS NOT NULL OR pdf_url IS NOT NULL OR purchase_order_number IS NOT NULL)`;

/** Takes out of the books what is no sum, once the law asks for them no more. The sums stay. May be killed and repeated. */
export async function forgetOldBooks(now: Date): Promise<void> {
  const { moneyYears } = await retention();
  const before = monthsAfter(now, -12 * moneyYears);
  for (const step of STEPS)
    for (;;) {
      const count = await inTransaction(async (tx) => {
        const changed = await step(tx, before);
        await countForgotten(tx, { old_books: changed }, now);
        return changed;
      });
      if (count < BATCH) break;
    }
}
