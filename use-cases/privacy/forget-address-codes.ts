import { inTransaction } from "#adapters/database/transaction.ts";
import { daysAfter } from "#domain/privacy/retention.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { countForgotten } from "./count-forgotten.ts";

const BATCH = 500;

/** Forgets the codes by which the same address is noticed, once they are older than the days in which it is. May be killed and repeated. */
export async function forgetAddressCodes(now: Date): Promise<void> {
  const { repeatDays } = await freeCopyLimits();
  const before = daysAfter(now, -repeatDays);
  for (;;) {
    const forgotten = await inTransaction(async (tx) => {
      const count = await tx.$executeRaw`
        UPDATE free_copy_request SET address_hash = NULL, former_address_hashes = '{}'
         WHERE id IN (SELECT id FROM free_copy_request WHERE address_hash IS NOT NULL AND requested_at < ${before}
                       ORDER BY requested_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
      await countForgotten(tx, { address_codes: count }, now);
      return count;
    });
    if (forgotten < BATCH) return;
  }
}
